package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jiheng.filing.Filing;
import org.junit.jupiter.api.Test;

/** What lists, reviewers and comparisons take from an evaluation. */
class EvaluationFiguresTest {

  @Test
  void theOverallFormLeadsWhereThereIsOne() {
    var figures = EvaluationFigures.of(EvaluationViews.of(overall()));

    assertThat(figures.score()).isEqualByComparingTo("98");
    assertThat(figures.grade()).isEqualTo("优");
    assertThat(figures.selfTotal()).isEqualByComparingTo("98");
    assertThat(figures.computedTotal()).isEqualByComparingTo("98");
    assertThat(figures.annual()).isEqualByComparingTo("1000000");
    assertThat(figures.executed()).isEqualByComparingTo("800000");
    assertThat(figures.rate()).isEqualByComparingTo("80");
    assertThat(figures.findings()).isEqualTo(Map.of("DUPLICATE", 1));
    assertThat(figures.leftOut()).isNull();
  }

  @Test
  void withoutAnOverallFormTheProjectFormsAddUp() {
    var projects =
        new Draft()
            .form("p1")
            .row("1个", "1个", "90", "90")
            .execution("100", "80", null, "8")
            .next("p2")
            .row("1个", "1个", "90", "90")
            .execution("200", "100", null, "5")
            .filing();

    var figures = EvaluationFigures.of(EvaluationViews.of(projects));

    assertThat(figures.selfTotal()).isNull();
    assertThat(figures.computedTotal()).isNull();
    assertThat(figures.annual()).isEqualByComparingTo("3000000");
    assertThat(figures.executed()).isEqualByComparingTo("1800000");
    assertThat(figures.rate()).isEqualByComparingTo("60");
  }

  @Test
  void withoutABudgetThereIsNoRate() {
    var unfunded = new Draft().row("1个", "1个", "100", "100").filing();

    var figures = EvaluationFigures.of(EvaluationViews.of(unfunded));

    assertThat(figures.annual()).isNull();
    assertThat(figures.rate()).isNull();
  }

  @Test
  void aReviewerGoesThroughTheRowsByTheirPlaces() {
    var body = EvaluationJson.text(EvaluationViews.of(overall()));

    var reviewable = Reviewable.of(7, body);

    assertThat(reviewable.revision()).isEqualTo(7);
    assertThat(reviewable.ruleProfile()).isEqualTo("mof-2020");
    assertThat(reviewable.rows().keySet())
        .containsExactly("/forms/0/indicators/0", "/forms/0/indicators/1");
    var second = reviewable.rows().get(Reviewable.place(0, 1));
    assertThat(second.ordinal()).isEqualTo(2);
    assertThat(second.weight()).isEqualByComparingTo("45");
    assertThat(reviewable.forms()).singleElement().extracting("form").isEqualTo("overall");
    var totals = reviewable.forms().get(0);
    assertThat(totals.selfTotal()).isEqualByComparingTo("98");
    assertThat(totals.reviewTotal()).isNull();
  }

  @Test
  void aRowWithoutPointsHasNoWeight() {
    var body =
        EvaluationJson.text(EvaluationViews.of(new Draft().row("1个", "1个", null, null).filing()));

    assertThat(Reviewable.of(1, body).rows().get(Reviewable.place(0, 0)).weight()).isNull();
  }

  @Test
  void aFilingThatIsNotTakenHasAHeadOfItsOwn() {
    var head = Header.untaken(overall(), "abcd", 8, 4);

    assertThat(head.revision()).isEqualTo(8);
    assertThat(head.filingRevision()).isEqualTo(4);
    assertThat(head.status()).isEqualTo(Header.DRAFT);
    assertThat(head.pending()).isNull();
  }

  private static Filing overall() {
    return new Draft()
        .row("1个", "1个", "45", "45")
        .row("1个", "1个", "45", "45")
        .execution("100", "80", "80.00", "8")
        .filing();
  }
}
