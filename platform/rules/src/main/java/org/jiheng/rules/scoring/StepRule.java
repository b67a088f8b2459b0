package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.profile.QualityStep;
import org.jiheng.rules.sentence.Phrase;

/** A target that offers the profile's steps to choose from, and an actual that is one of them. */
final class StepRule {

  /** What may stand between the steps of a printed scale. */
  private static final String BETWEEN = "/、,;或-";

  private StepRule() {}

  static Verdict score(IndicatorRow row) {
    if (row.profile().steps().isEmpty() || !WordRules.inWords(row)) {
      return null;
    }
    var actual = Expressions.comparable(row.actual().raw());
    var steps = row.profile().steps();
    for (QualityStep step : steps) {
      if (step.words().contains(actual)) {
        var offered = offers(row, actual);
        return offered ? score(row, step, actual, step == steps.get(0)) : null;
      }
    }
    return null;
  }

  /**
   * Whether the target is nothing but two steps or more, each once, and the word is one of them.
   */
  private static boolean offers(IndicatorRow row, String word) {
    var scale = Expressions.comparable(row.target().raw());
    var found = new HashSet<String>();
    for (var at = 0; at < scale.length(); ) {
      var step = longest(row, scale, at);
      if (step == null ? BETWEEN.indexOf(scale.charAt(at)) < 0 : !found.add(step)) {
        return false;
      }
      at += step == null ? 1 : step.length();
    }
    return found.size() > 1 && found.contains(word);
  }

  private static String longest(IndicatorRow row, String scale, int at) {
    String longest = null;
    for (QualityStep step : row.profile().steps()) {
      for (String word : step.words()) {
        var longer = longest == null || word.length() > longest.length();
        longest = longer && scale.startsWith(word, at) ? word : longest;
      }
    }
    return longest;
  }

  private static Verdict score(IndicatorRow row, QualityStep step, String word, boolean best) {
    var shares = step.shares();
    var figures = Map.of("step", word, "weight", Notation.number(row.weight()));
    if (shares.isFixed()) {
      var rounding = row.profile().indicatorRounding();
      var score = rounding.of(shares.lowest(row.weight())).min(row.weight());
      var share = Map.of("share", Notation.percent(step.from()));
      var result = Phrase.and(share, Notation.result(score, rounding));
      return Verdict.scored(
          Basis.QUALITATIVE, score, ScoreCode.STEP_SHARE, Phrase.and(figures, result));
    }
    if (row.claim() == null && best) {
      return Verdict.full(row, ScoreCode.BEST_STEP, Map.of("step", word));
    }
    var range = Map.of("from", Notation.percent(step.from()), "to", Notation.percent(step.to()));
    return claimed(row, step, Phrase.and(figures, range));
  }

  /** The claim counts as far as it lies in the step's range. */
  private static Verdict claimed(IndicatorRow row, QualityStep step, Map<String, ?> figures) {
    var claim = row.claim();
    var score = claim == null ? null : cut(row, step, claim);
    if (score != null && score.compareTo(claim) != 0) {
      var cut = Map.of("claim", Notation.number(claim), "score", Notation.number(score));
      return Verdict.takenOver(
          Basis.QUALITATIVE, score, ScoreCode.STEP_CUT, Phrase.and(figures, cut));
    }
    var taken = TakenOver.taken(score, Phrase.of(ScorePart.TAKEN_UNCLAIMED_TIER));
    return Verdict.takenOver(Basis.QUALITATIVE, score, ScoreCode.STEP, Phrase.and(figures, taken));
  }

  private static BigDecimal cut(IndicatorRow row, QualityStep step, BigDecimal claim) {
    return step.shares().cut(claim, row.weight(), row.profile().indicatorRounding());
  }
}
