package org.jiheng.filing.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginsTest {

  private static final Origins ORIGINS =
      new Origins(
          Map.of(
              "/forms/0", new Origin("附件2", null),
              "/forms/0/indicators/3", new Origin("附件2!C14", "指标4：培训"),
              "/forms/0/indicators/3/weight", new Origin("附件2!F14", null),
              "/forms/0/indicators/3/actual", new Origin("附件2!E14", "5 次")));

  @Test
  void aFaultHasTheTextOfItsCellWhereTheFilingSaysSomethingElse() {
    assertThat(placed("/forms/0/indicators/3/weight", "12"))
        .isEqualTo(new Fault("附件2!F14", "12", "不对。"));
    assertThat(placed("/forms/0/indicators/3/actual", "五次"))
        .isEqualTo(new Fault("附件2!E14", "5 次", "不对。"));
  }

  @Test
  void whatHasNoCellOfItsOwnIsToldAtTheNearestAroundIt() {
    assertThat(placed("/forms/0/indicators/3/target", null))
        .isEqualTo(new Fault("附件2!C14", "指标4：培训", "不对。"));
    assertThat(placed("/forms/0/indicators/3/target", NullNode.getInstance()).value())
        .isEqualTo("指标4：培训");
    assertThat(placed("/forms/0/indicators/3/target", "≥4"))
        .extracting(Fault::value)
        .isEqualTo("≥4");
    assertThat(placed("/forms/0/indicators/33/weight", "12"))
        .isEqualTo(new Fault("附件2", "12", "不对。"));
    assertThat(placed("/ruleProfile", "x")).isEqualTo(new Fault("", "x", "不对。"));
  }

  @Test
  void thePlaceOfAMemberIsThatOfItsCellOrAroundIt() {
    assertThat(ORIGINS.place("/forms/0/indicators/3/weight")).isEqualTo("附件2!F14");
    assertThat(ORIGINS.place("/forms/0/indicators/3/tier")).isEqualTo("附件2!C14");
    assertThat(ORIGINS.place("/ruleProfile")).isEmpty();
  }

  @Test
  void whatIsNoMemberOfTheFilingStaysWhereItIs() {
    assertThat(placed("附件2!C7", "甲")).isEqualTo(new Fault("附件2!C7", "甲", "不对。"));
    assertThat(placed("", null)).isEqualTo(new Fault("", null, "不对。"));
    assertThat(Origins.NONE.placed(new Fault("/forms/0", "甲", "不对。")))
        .isEqualTo(new Fault("/forms/0", "甲", "不对。"));
  }

  @Test
  void theyAreTheSameAfterAJourneyAsJson() throws JsonProcessingException {
    var mapper = FilingJson.mapper();
    var tree = mapper.createObjectNode().put("fiscalYear", 2024);

    var json = mapper.writeValueAsString(new ReadFiling(tree, ORIGINS));

    assertThat(mapper.readValue(json, ReadFiling.class)).isEqualTo(new ReadFiling(tree, ORIGINS));
    assertThat(mapper.readTree(json).at("/origins/~1forms~10").toString())
        .isEqualTo("{\"place\":\"附件2\"}");
  }

  private static Fault placed(String pointer, Object value) {
    return ORIGINS.placed(new Fault(pointer, value, "不对。"));
  }
}
