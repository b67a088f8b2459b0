package org.jiheng.filing.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jiheng.filing.AmountUnit;
import org.junit.jupiter.api.Test;

class FilingJsonTest {

  @Test
  void theHashSeesThroughOrderOfKeysNullsAndTrailingZeros() throws Exception {
    var one = tree("{ \"b\": 1.50, \"a\": { \"x\": null, \"y\": 100 } }");
    var other = tree("{ \"a\": { \"y\": 1E+2 }, \"b\": 1.5 }");

    assertThat(FilingJson.hash(one)).isEqualTo(FilingJson.hash(other));
    assertThat(new String(FilingJson.canonical(one), UTF_8))
        .isEqualTo("{\"a\":{\"y\":100},\"b\":1.5}");
  }

  @Test
  void theHashTellsBlankFromZeroAndKeepsTheOrderOfLists() throws Exception {
    assertThat(FilingJson.hash(tree("{\"a\":0}"))).isNotEqualTo(FilingJson.hash(tree("{}")));
    assertThat(FilingJson.hash(tree("{\"a\":[]}"))).isNotEqualTo(FilingJson.hash(tree("{}")));
    assertThat(FilingJson.hash(tree("[1,2]"))).isNotEqualTo(FilingJson.hash(tree("[2,1]")));
  }

  @Test
  void aFilingComesBackFromItsRecordsAsItWasPut() throws Exception {
    var filing = new SmallFiling();
    filing.tree().putArray("narrative").addObject().put("heading", "").put("text", "正文");
    filing.object("/forms/0").putArray("funds");
    filing.object("/forms/0").putObject("byIncome").putNull("other").put("total", 3);
    filing.tree().putObject("headcount").putNull("actual");
    var document = filing.document();

    var back = FilingJson.tree(document.filing());
    EmptyMembers.restore(back, EmptyMembers.of(document.tree()));

    assertThat(FilingJson.bytes(back)).isEqualTo(FilingJson.canonical(document.tree()));
    assertThat(FilingJson.hash(back)).isEqualTo(document.hash());
    assertThat(EmptyMembers.of(document.tree()))
        .containsExactly("/forms/0/funds[]", "/headcount{}");
  }

  @Test
  void amountsChangeTheirUnitWithoutLoss() throws Exception {
    var filing = new SmallFiling().document().filing();

    var yuan = filing.in(AmountUnit.YUAN);

    assertThat(yuan.statement().get(1).executed()).isEqualByComparingTo(new BigDecimal("90000.01"));
    assertThat(FilingJson.tree(yuan.in(AmountUnit.WAN_YUAN))).isEqualTo(FilingJson.tree(filing));
  }

  private static JsonNode tree(String json) throws Exception {
    return FilingJson.mapper().readTree(json);
  }
}
