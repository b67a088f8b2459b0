package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * What a scoring rule says of a row.
 *
 * @param ruleScore after the profile's rounding; null where the self-score is taken over
 * @param takenOver the self-score as it is taken over; null where the rule scores or none is
 *     claimed
 */
record Verdict(Basis basis, BigDecimal ruleScore, BigDecimal takenOver, Explanation explanation) {

  static Verdict scored(Basis basis, BigDecimal score, String text, String code, String... args) {
    return new Verdict(basis, score, null, new Explanation(text, code, List.of(args)));
  }

  static Verdict takenOver(
      Basis basis, BigDecimal score, String text, String code, String... args) {
    return new Verdict(basis, null, score, new Explanation(text, code, List.of(args)));
  }

  /** Full points, its args end with them; rounding never takes a point from what was reached. */
  static Verdict full(Row row, String why, String code, String... args) {
    var points = Texts.number(row.weight());
    var all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = points;
    var explanation = new Explanation(why + "，满分" + points + "分", code, List.of(all));
    return new Verdict(Basis.MEASURED, row.weight(), null, explanation);
  }

  /** No points. */
  static Verdict nothing(Row row, String why, String code, String... args) {
    return scored(Basis.MEASURED, BigDecimal.ZERO, why + "，计0分", code, args);
  }

  boolean isScored() {
    return ruleScore != null;
  }
}
