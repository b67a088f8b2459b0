package org.jiheng.rules.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.filing.AmountUnit;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.Adjustment;
import org.jiheng.rules.scoring.ExecutionScore;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.ReviewTotal;
import org.jiheng.rules.sentence.Language;

/**
 * A form's evaluation on the wire.
 *
 * @param reviewTotal after the re-check; null where no indicator was re-checked
 * @param reviewDifference {@code reviewTotal} less {@code selfTotal}
 * @param comparable whether its total is one of a hundred points
 * @param notComparable why not, in Chinese; null where it is
 * @param adjustments why {@code computedTotal} is less than the sum of the scores; left out where
 *     it is the sum
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EvaluatedForm(
    String form,
    String name,
    EvaluatedExecution execution,
    List<EvaluatedIndicator> indicators,
    List<SubtotalView> subtotals,
    BigDecimal selfTotal,
    BigDecimal computedTotal,
    BigDecimal statedTotal,
    BigDecimal reviewTotal,
    BigDecimal reviewDifference,
    String grade,
    Boolean comparable,
    String notComparable,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AdjustmentView> adjustments) {

  public EvaluatedForm {
    adjustments = adjustments == null ? List.of() : List.copyOf(adjustments);
  }

  static EvaluatedForm of(
      FormScore score, RuleProfile profile, AmountUnit unit, RowReviews reviews) {
    var reviewed = reviews.of(score);
    var review = ReviewTotal.of(score, reviewed.stream().map(RowReview::score).toList(), profile);
    return new EvaluatedForm(
        score.form().form(),
        score.form().name(),
        score.execution() == null ? null : EvaluatedExecution.of(score.execution(), unit),
        IntStream.range(0, reviewed.size())
            .mapToObj(row -> EvaluatedIndicator.of(score.indicators().get(row), reviewed.get(row)))
            .toList(),
        score.subtotals().stream()
            .map(
                sum ->
                    new SubtotalView(
                        sum.level1(),
                        Figures.plain(sum.weight()),
                        Figures.plain(sum.selfScore()),
                        Figures.plain(sum.computedScore())))
            .toList(),
        Figures.plain(score.selfTotal()),
        Figures.plain(score.computedTotal()),
        Figures.plain(score.statedTotal()),
        Figures.plain(review.total()),
        Figures.plain(review.difference()),
        score.grade(),
        score.comparable(),
        score.comparable() ? null : score.notComparable().in(Language.ZH),
        score.adjustments().stream().map(AdjustmentView::of).toList());
  }

  /** The execution line; {@code rate} is null where there is no annual budget. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EvaluatedExecution(
      BigDecimal annual,
      BigDecimal executed,
      BigDecimal rate,
      BigDecimal statedRate,
      BigDecimal weight,
      BigDecimal selfScore,
      BigDecimal computedScore,
      String explanation,
      String code,
      List<String> args) {

    static EvaluatedExecution of(ExecutionScore score, AmountUnit unit) {
      return new EvaluatedExecution(
          Figures.yuan(score.annual(), unit),
          Figures.yuan(score.executed(), unit),
          Figures.percent(score.rate()),
          Figures.plain(score.statedRate()),
          Figures.plain(score.weight()),
          Figures.plain(score.selfScore()),
          Figures.plain(score.computedScore()),
          score.explanation().text(),
          score.explanation().code(),
          score.explanation().args());
    }
  }

  /**
   * A row with every text as filed; {@code reviewScore} and {@code reviewRemark} are the
   * re-check's, null where there is none of the row as it stands; {@code attainment} says of a row
   * without points whether its target was reached.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record EvaluatedIndicator(
      String level1,
      String level2,
      String level3,
      String target,
      String actual,
      ParsedView parsedTarget,
      ParsedView parsedActual,
      String basis,
      BigDecimal weight,
      BigDecimal selfScore,
      BigDecimal reviewScore,
      String reviewRemark,
      BigDecimal computedScore,
      String explanation,
      String code,
      List<String> args,
      String tier,
      String deviation,
      String attainment) {

    static EvaluatedIndicator of(IndicatorScore score, RowReview review) {
      var row = score.row();
      return new EvaluatedIndicator(
          row.level1(),
          row.level2(),
          row.level3(),
          row.target(),
          row.actual(),
          ParsedView.of(score.target()),
          ParsedView.of(score.actual()),
          score.basis().name(),
          Figures.plain(row.weight()),
          Figures.plain(row.selfScore()),
          Figures.plain(review.score()),
          review.remark(),
          Figures.plain(score.computedScore()),
          score.explanation().text(),
          score.explanation().code(),
          score.explanation().args(),
          row.tier() == null ? null : row.tier().name(),
          row.deviation(),
          score.attainment() == null ? null : score.attainment().name());
    }
  }

  /** The sums of a level-1 class. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record SubtotalView(
      String level1, BigDecimal weight, BigDecimal selfScore, BigDecimal computedScore) {}

  /** What the profile takes from the sum of the scores; {@code points} is below 0. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record AdjustmentView(
      BigDecimal points, String explanation, String code, List<String> args) {

    static AdjustmentView of(Adjustment adjustment) {
      return new AdjustmentView(
          Figures.plain(adjustment.points()),
          adjustment.text(),
          adjustment.reason().code(),
          adjustment.args());
    }
  }

  /** A parsed cell; what it does not state is left out. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ParsedView(
      String kind,
      String operator,
      BigDecimal value,
      BigDecimal lower,
      BigDecimal upper,
      String unit,
      BigDecimal scale,
      Boolean approximate,
      String label,
      String date,
      List<ParsedView> parts,
      String raw) {

    static ParsedView of(Expression parsed) {
      return new ParsedView(
          parsed.kind().name(),
          parsed.operator() == null ? null : parsed.operator().name(),
          Figures.plain(parsed.value()),
          Figures.plain(parsed.lower()),
          Figures.plain(parsed.upper()),
          parsed.unit(),
          Figures.plain(parsed.scale()),
          parsed.approximate() ? Boolean.TRUE : null,
          parsed.label(),
          parsed.date() == null ? null : parsed.date().text(),
          parsed.parts().stream().map(ParsedView::of).toList(),
          parsed.raw());
    }
  }
}
