package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Set;
import org.jiheng.rules.expression.Expressions;

/** Weighs the claimed score against the rule's. */
public final class Claims {

  private static final Set<String> NO_REASON = Set.copyOf(ScoringWords.LISTS.of("no-reason"));

  private Claims() {}

  /** What becomes of a claim. */
  public enum Outcome {
    /** It is what the rule gives, or no rule decides. */
    AGREED,
    /** More than the rule gives: the rule's score counts, also where a reason stands. */
    ABOVE,
    /** Less than the rule gives, with a reason: the claim is accepted. */
    BELOW_WITH_REASON,
    /** Less than the rule gives, and nobody says why: the rule's score counts. */
    BELOW_WITHOUT_REASON
  }

  public static Outcome outcome(IndicatorScore score) {
    return outcome(score.row().selfScore(), score.ruleScore(), score.row().deviation());
  }

  private static Outcome outcome(BigDecimal claim, BigDecimal rule, String deviation) {
    var compared = claim == null || rule == null ? 0 : claim.compareTo(rule);
    if (compared > 0) {
      return Outcome.ABOVE;
    }
    if (compared == 0) {
      return Outcome.AGREED;
    }
    return hasReason(deviation) ? Outcome.BELOW_WITH_REASON : Outcome.BELOW_WITHOUT_REASON;
  }

  /** A deviation of 0, 无, — or / says nothing, nor does that there is none. */
  public static boolean hasReason(String deviation) {
    if (deviation == null) {
      return false;
    }
    var reason = Expressions.comparable(deviation);
    return !Expressions.isBlank(reason) && !NO_REASON.contains(reason);
  }

  static IndicatorScore settle(int index, IndicatorRow row, Verdict verdict) {
    var claim = row.claim();
    var outcome = outcome(claim, verdict.ruleScore(), row.filed().deviation());
    var accepted = outcome == Outcome.BELOW_WITH_REASON && claim.signum() >= 0;
    var computed =
        !verdict.isScored() ? verdict.takenOver() : accepted ? claim : verdict.ruleScore();
    var why = verdict.explanation().of(row.filed());
    return new IndicatorScore(
        index,
        row.filed(),
        row.target(),
        row.actual(),
        row.direction(),
        verdict.basis(),
        verdict.ruleScore(),
        computed,
        accepted ? why.accepting(claim) : why,
        null);
  }
}
