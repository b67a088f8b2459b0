package org.jiheng.rules.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.PlainFigure;
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
                        PlainFigure.of(sum.weight()),
                        PlainFigure.of(sum.selfScore()),
                        PlainFigure.of(sum.computedScore())))
            .toList(),
        PlainFigure.of(score.selfTotal()),
        PlainFigure.of(score.computedTotal()),
        PlainFigure.of(score.statedTotal()),
        PlainFigure.of(review.total()),
        PlainFigure.of(review.difference()),
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
          WireFigures.yuan(score.annual(), unit),
          WireFigures.yuan(score.executed(), unit),
          WireFigures.percent(score.rate()),
          PlainFigure.of(score.statedRate()),
          PlainFigure.of(score.weight()),
          PlainFigure.of(score.selfScore()),
          PlainFigure.of(score.computedScore()),
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
          PlainFigure.of(row.weight()),
          PlainFigure.of(row.selfScore()),
          PlainFigure.of(review.score()),
          review.remark(),
          PlainFigure.of(score.computedScore()),
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
          PlainFigure.of(adjustment.points()),
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
          PlainFigure.of(parsed.value()),
          PlainFigure.of(parsed.lower()),
          PlainFigure.of(parsed.upper()),
          parsed.unit(),
          PlainFigure.of(parsed.scale()),
          parsed.approximate() ? Boolean.TRUE : null,
          parsed.label(),
          parsed.date() == null ? null : parsed.date().text(),
          parsed.parts().stream().map(ParsedView::of).toList(),
          parsed.raw());
    }
  }
}
