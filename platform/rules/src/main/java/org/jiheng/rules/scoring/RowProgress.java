package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.expression.Deadline;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.profile.RuleProfile;

/**
 * A row as it stands within the year, read and compared as it would be at its end.
 *
 * @param score as if the row carried all of a form's points and nobody claimed any
 * @param due the time limit that the target is; null where it is none
 * @param compared target and attained figure in one unit; null where they are no two such figures
 */
public record RowProgress(IndicatorScore score, Deadline due, Compared compared) {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  /** Two figures in one unit, and as the form prints them. */
  public record Compared(
      BigDecimal target, BigDecimal attained, String shownTarget, String shownAttained) {}

  /**
   * @param attained what was reached so far, as an actual is written
   */
  public static RowProgress of(Indicator filed, String attained, RuleProfile profile) {
    var row =
        IndicatorRow.of(
            new Indicator(
                filed.level1(),
                filed.level2(),
                filed.level3(),
                filed.target(),
                attained,
                WHOLE,
                null,
                null,
                null),
            profile);
    var score = Claims.settle(0, row, ScoringRule.decide(row));
    return new RowProgress(score, DateRule.limit(row), compared(row));
  }

  private static Compared compared(IndicatorRow row) {
    var target = row.target();
    var range = target.is(Kind.RANGE);
    if (!target.is(Kind.QUANTITY) && !range || !row.actual().isNumber()) {
      return null;
    }
    var bound = range ? target.lower() : target.value();
    var pairs = Alignment.of(target, bound, row.actual());
    if (pairs.size() != 1 || !QuantityRule.sameThing(target, row.actual())) {
      return null;
    }
    var pair = pairs.get(0);
    var shown = Display.of(target, row.actual(), pair);
    return new Compared(pair.target(), pair.actual(), shown.target(), shown.actual());
  }
}
