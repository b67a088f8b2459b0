package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;

class RowReviewsTest {

  private static final RowReview LOWER = new RowReview(new BigDecimal("1.5"), "佐证不足");

  private final EvaluatedForm.EvaluatedIndicator reviewed = form(rows -> {}).indicators().get(0);

  @Test
  void aFormWithoutAReCheckHasNoTotalOfIt() {
    var form = view(rows -> {}, RowReviews.NONE).forms().get(0);

    assertThat(form.reviewTotal()).isNull();
    assertThat(form.reviewDifference()).isNull();
    assertThat(form.indicators())
        .extracting(EvaluatedForm.EvaluatedIndicator::reviewScore)
        .containsOnlyNulls();
  }

  @Test
  void theTotalIsTheComputedOneButForTheRowsThatWereReChecked() {
    var form = form(rows -> {});

    assertThat(reviewed.selfScore()).isEqualByComparingTo("2");
    assertThat(reviewed.reviewScore()).isEqualByComparingTo("1.5");
    assertThat(reviewed.reviewRemark()).isEqualTo("佐证不足");
    assertThat(reviewed.computedScore()).isEqualByComparingTo("2");
    assertThat(form.computedTotal()).isEqualByComparingTo("98.8");
    assertThat(form.reviewTotal()).isEqualByComparingTo("98.3");
    assertThat(form.reviewDifference()).isEqualByComparingTo("-0.5");
  }

  @Test
  void aRemarkAloneMakesNoTotal() {
    var form = view(rows -> {}, reviews(new RowReview(null, "请补充"))).forms().get(0);

    assertThat(form.indicators().get(0).reviewRemark()).isEqualTo("请补充");
    assertThat(form.reviewTotal()).isNull();
  }

  @Test
  void aReCheckMovesWithItsRow() {
    var form = form(rows -> rows.insertObject(0).put("level3", "新的一项").put("target", "5"));

    assertThat(form.indicators().get(0).reviewScore()).isNull();
    assertThat(form.indicators().get(1)).isEqualTo(reviewed);
  }

  @Test
  void zerosThatSayNothingChangeNoRow() {
    var form = form(rows -> row(rows).put("weight", new BigDecimal("2.00")));

    assertThat(form.indicators().get(0)).isEqualTo(reviewed);
  }

  @Test
  void aRowOfWhichAnyMemberIsFiledOtherwiseHasNoReCheck() {
    var changes =
        List.<Consumer<ObjectNode>>of(
            row -> row.put("level1", "效益指标"),
            row -> row.put("level2", "质量指标"),
            row -> row.put("level3", "另一个名称"),
            row -> row.put("target", "2 年"),
            row -> row.put("actual", "2年"),
            row -> row.put("weight", 3),
            row -> row.put("selfScore", 1),
            row -> row.put("tier", "PARTIAL"),
            row -> row.put("deviation", "原因"));

    assertThat(changes)
        .allSatisfy(
            change -> {
              var form = form(rows -> change.accept(row(rows)));
              assertThat(form.indicators().get(0).reviewScore()).isNull();
              assertThat(form.reviewTotal()).isNull();
            });
  }

  @Test
  void ofEqualRowsTheOneThatWasReCheckedIsToldApart() {
    var form = form(rows -> rows.insert(0, rows.get(0).deepCopy()));

    assertThat(form.indicators().get(0)).isEqualTo(reviewed);
    assertThat(form.indicators().get(1).reviewScore()).isNull();
  }

  @Test
  void rowsOfOneNameWithOtherContentDoNotTakeEachOthersReCheck() {
    var form =
        form(
            rows -> {
              rows.insert(0, rows.get(0).deepCopy());
              row(rows).put("actual", "3年");
            });

    assertThat(form.indicators().get(0).reviewScore()).isNull();
    assertThat(form.indicators().get(1)).isEqualTo(reviewed);
  }

  /** The seed's first form with its rows made otherwise, after its first row was re-checked. */
  private static EvaluatedForm form(Consumer<ArrayNode> otherwise) {
    return view(otherwise, reviews(LOWER)).forms().get(0);
  }

  private static RowReviews reviews(RowReview review) {
    var seed = EvaluationJson.tree(EvaluationJson.text(view(rows -> {}, RowReviews.NONE)));
    return new RowReviews(Map.of(FiledRow.of(seed.at("/forms/0")).get(0), review));
  }

  private static EvaluationView view(Consumer<ArrayNode> otherwise, RowReviews reviews) {
    var tree = FilingJson.tree(SampleFilings.seed());
    otherwise.accept((ArrayNode) tree.at("/forms/0/indicators"));
    var evaluation = Evaluated.evaluate(FilingJson.filing(tree));
    return EvaluationView.of(evaluation, Headers.of("1"), reviews);
  }

  private static ObjectNode row(ArrayNode rows) {
    return (ObjectNode) rows.get(0);
  }
}
