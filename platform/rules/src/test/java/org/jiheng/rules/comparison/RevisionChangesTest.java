package org.jiheng.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.comparison.FindingChanges.Found;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.Headers;
import org.jiheng.rules.evaluation.RowReviews;
import org.junit.jupiter.api.Test;

class RevisionChangesTest {

  @Test
  void whatStaysTheSameIsNoChange() {
    assertThat(changes(rows -> {})).isEqualTo(nothing());
  }

  @Test
  void aRowPutInBetweenLeavesTheOthersAsTheyWere() {
    var changes =
        changes(
            rows ->
                rows.insertObject(2)
                    .put("level1", "产出指标")
                    .put("level2", "数量指标")
                    .put("level3", "新的一项")
                    .put("target", "≥5 个")
                    .put("actual", "6 个")
                    .put("weight", 1)
                    .put("selfScore", 1));

    assertThat(changes.rows()).hasSize(1);
    var row = changes.rows().get(0);
    assertThat(row.where()).isEqualTo("/forms/0/indicators/2");
    assertThat(row.row()).isEqualTo("新的一项");
    assertThat(row.before()).isNull();
    assertThat(json(row.after()).path("computedScore").asInt()).isEqualTo(1);
    assertThat(changes.changedRows()).containsExactly("/forms/0/indicators/2");
    assertThat(changes.findings().vanished()).isEmpty();
  }

  @Test
  void aRowThatWasTakenOutIsToldWhereItWas() {
    var changes = changes(rows -> rows.remove(1));

    assertThat(changes.rows()).hasSize(1);
    assertThat(changes.rows().get(0).where()).isEqualTo("/forms/0/indicators/1");
    assertThat(changes.rows().get(0).after()).isNull();
    assertThat(json(changes.rows().get(0).before()).path("level1").asText()).isNotEmpty();
    assertThat(changes.changedRows()).isEmpty();
  }

  @Test
  void onlyTheMembersThatDifferAreTold() {
    var changes = changes(rows -> ((ObjectNode) rows.get(0)).put("weight", 97).put("selfScore", 1));

    var row = changes.rows().get(0);
    assertThat(changes.rows()).hasSize(1);
    assertThat(json(row.before()).has("target")).isFalse();
    assertThat(json(row.before()).path("weight").asInt()).isNotEqualTo(97);
    assertThat(json(row.after()).path("weight").asInt()).isEqualTo(97);
    assertThat(changes.findings().appeared())
        .contains(new Found("WEIGHT_SUM", "/forms/0/stated/weight"));
  }

  @Test
  void equalRowsAreToldApartByTheirOrdinal() {
    var changes = changes(rows -> rows.insert(1, rows.get(0).deepCopy()));

    assertThat(changes.rows())
        .extracting(RowChange::where)
        .containsExactly("/forms/0/indicators/1");
    assertThat(changes.findings().appeared()).extracting(Found::rule).contains("DUPLICATE");
  }

  @Test
  void aRowThatIsCalledOtherwiseIsAnother() {
    var changes = changes(rows -> ((ObjectNode) rows.get(0)).put("level3", "另一项"));

    assertThat(changes.rows()).extracting(RowChange::before).containsNull();
    assertThat(changes.rows()).extracting(RowChange::after).containsNull();
  }

  @Test
  void rowsThatChangePlacesAreTheSameRows() {
    var changes =
        changes(
            rows -> {
              var first = rows.remove(0);
              rows.insert(1, first);
            });

    assertThat(changes.rows()).isEmpty();
  }

  @Test
  void ofOneActualOnlyItsRowIsRead() {
    var changes = changes(rows -> ((ObjectNode) rows.get(3)).put("actual", "1 项"));

    assertThat(changes.changedRows()).containsExactly("/forms/0/indicators/3");
    assertThat(json(changes.rows().get(0).after()).path("actual").asText()).isEqualTo("1 项");
  }

  @Test
  void aTextThatReadsLikeAMemberIsAText() {
    var text = "{\"level1\":\"subtotals\":[\"findings\":[{\"form\":\\\"execution\":{";

    var changes = changes(rows -> ((ObjectNode) rows.get(1)).put("deviation", text));

    assertThat(changes.changedRows()).containsExactly("/forms/0/indicators/1");
    assertThat(json(changes.rows().get(0).after()).path("deviation").asText()).isEqualTo(text);
  }

  @Test
  void aFirstRevisionNamesItsRowsButComparesNothing() {
    var view =
        EvaluationView.of(
            Evaluated.evaluate(SampleFilings.seed()), Headers.of("1"), RowReviews.NONE);

    var changes = RevisionChanges.first(view);

    assertThat(changes.rows()).isNull();
    assertThat(changes.findings()).isNull();
    assertThat(changes.changedRows()).contains("/forms/0/execution", "/forms/1/indicators/0");
  }

  private static JsonNode json(Object members) {
    return (JsonNode) members;
  }

  private static RevisionChanges nothing() {
    return new RevisionChanges(List.of(), List.of(), new FindingChanges(List.of(), List.of()));
  }

  /** What the seed filing changes with its first form's rows made otherwise. */
  private static RevisionChanges changes(Consumer<ArrayNode> otherwise) {
    var tree = FilingJson.tree(SampleFilings.seed());
    otherwise.accept((ArrayNode) tree.at("/forms/0/indicators"));
    var former = evaluation(FilingJson.tree(SampleFilings.seed()));
    var current = evaluation(tree);
    var changes = RevisionChanges.between(former, current);
    assertThat(changes.rows())
        .isEqualTo(RowChanges.between(EvaluationJson.tree(former), EvaluationJson.tree(current)));
    return changes;
  }

  private static byte[] evaluation(ObjectNode filing) {
    var evaluation = Evaluated.evaluate(FilingJson.filing(filing));
    return EvaluationJson.bytes(EvaluationView.of(evaluation, Headers.of("1"), RowReviews.NONE));
  }
}
