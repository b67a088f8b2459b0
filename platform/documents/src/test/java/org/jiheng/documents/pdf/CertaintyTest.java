package org.jiheng.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origin;
import org.jiheng.filing.json.Origins;
import org.junit.jupiter.api.Test;

class CertaintyTest {

  private static final String FORM =
      """
      {"forms":[{"form":"overall",
        "funds":[{"source":"TOTAL","annual":200,"executed":100},
                 {"source":"CURRENT","annual":150},{"source":"OTHER","annual":50}],
        "execution":{"weight":10,"statedRate":50.00,"selfScore":5},
        "indicators":[{"level1":"产出指标（60分）","weight":60,"selfScore":60},
                      {"level1":"效益指标","weight":30,"selfScore":29.5}],
        "stated":{"weight":100,"selfScore":94.5}}]}
      """;

  @Test
  void whatIsClearAndComesOutIsSure() {
    assertThat(unsure(Mark.SURE, form -> {})).isEmpty();
  }

  @Test
  void aFilingCanSayOfEveryMarkThatItWasLookedAt() throws Exception {
    try (var schema = Filing.class.getResourceAsStream("filing.schema.json")) {
      var marks =
          FilingJson.mapper().readTree(schema).at("/$defs/confirmedCell/properties/mark/enum");
      assertThat(marks.valueStream().map(JsonNode::asText))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Mark.values())
                  .filter(mark -> mark != Mark.SURE)
                  .map(Enum::name)
                  .toList());
    }
  }

  @Test
  void aSumThatDoesNotComeOutMakesItsTermsUnsure() {
    assertThat(unsure(Mark.SURE, form -> row(form, 1).put("selfScore", 28)))
        .containsExactlyInAnyOrder(
            "/forms/0/execution/selfScore",
            "/forms/0/indicators/0/selfScore",
            "/forms/0/indicators/1/selfScore",
            "/forms/0/stated/selfScore");
  }

  @Test
  void thePointsThatAClassPrintsAreThoseOfItsRows() {
    assertThat(unsure(Mark.SURE, form -> row(form, 0).put("level1", "产出指标(50分)")))
        .containsExactlyInAnyOrder("/forms/0/indicators/0/weight", "/forms/0/indicators/0/level1");
  }

  @Test
  void partsOfTheFundsAndTheRateAreHeldAgainstTheTotal() {
    assertThat(unsure(Mark.SURE, form -> funds(form, 1).put("annual", 151)))
        .containsExactlyInAnyOrder(
            "/forms/0/funds/0/annual", "/forms/0/funds/1/annual", "/forms/0/funds/2/annual");
    assertThat(unsure(Mark.SURE, form -> funds(form, 0).put("executed", 10)))
        .containsExactlyInAnyOrder(
            "/forms/0/execution/statedRate",
            "/forms/0/funds/0/annual",
            "/forms/0/funds/0/executed");
  }

  @Test
  void aSumThatComesOutMakesWhatWasPutTogetherSureButNotWhatCannotBeMadeOut() {
    assertThat(unsure(Mark.JOINED, form -> {}))
        .contains("/forms/0/indicators/1/level1", "/forms/0/form")
        .doesNotContain("/forms/0/indicators/1/weight", "/forms/0/indicators/0/level1");
    assertThat(unsure(Mark.GLYPH, form -> {})).contains("/forms/0/indicators/1/weight");
  }

  @Test
  void aCellIsToldOnce() throws Exception {
    var filing = FilingJson.mapper().readTree(FORM);
    var origin = new Origin("表1!A1", null);
    var origins =
        new Origins(
            Map.of("/forms/0/indicators/0/level1", origin, "/forms/0/indicators/1/level1", origin));
    var text = new PdfText(List.of(), Map.of("表1!A1", spot(Mark.GLYPH)), List.of());

    assertThat(Certainty.of(text, filing, origins))
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.page()).isEqualTo(3);
              assertThat(cell.reason()).startsWith("有认不准的文字");
              assertThat(cell.fault().pointer()).isEqualTo("第 3 页");
            });
  }

  private static List<String> unsure(Mark read, Consumer<ObjectNode> change) {
    try {
      var filing = FilingJson.mapper().readTree(FORM);
      change.accept((ObjectNode) filing.at("/forms/0"));
      var places = new TreeMap<String, Origin>();
      var spots = new TreeMap<String, Spot>();
      collect("", filing, places, spots, read);
      var text = new PdfText(List.of(), spots, List.of());
      return Certainty.of(text, filing, new Origins(places)).stream()
          .map(Uncertain::pointer)
          .toList();
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void collect(
      String at, JsonNode node, Map<String, Origin> places, Map<String, Spot> spots, Mark mark) {
    if (node.isValueNode()) {
      places.put(at, new Origin("表1!" + at, null));
      spots.put("表1!" + at, spot(mark));
    } else if (node.isObject()) {
      node.properties()
          .forEach(each -> collect(at + "/" + each.getKey(), each.getValue(), places, spots, mark));
    } else {
      for (var i = 0; i < node.size(); i++) {
        collect(at + "/" + i, node.get(i), places, spots, mark);
      }
    }
  }

  private static Spot spot(Mark mark) {
    return new Spot(mark, 3, new Box(0, 0, 1, 1), "文字", List.of());
  }

  private static ObjectNode row(ObjectNode form, int row) {
    return (ObjectNode) form.at("/indicators/" + row);
  }

  private static ObjectNode funds(ObjectNode form, int row) {
    return (ObjectNode) form.at("/funds/" + row);
  }
}
