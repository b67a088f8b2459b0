package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.sentence.Phrase;

/** The rows that no figure decides: their self-score is taken over, cut to what is possible. */
final class TakenOver {

  private static final int LONGEST_POINTER = 20;
  private static final Set<String> ELSEWHERE = Set.copyOf(ScoringWords.LISTS.of("elsewhere"));
  private static final List<String> POINTERS = ScoringWords.LISTS.of("pointer");

  private TakenOver() {}

  static Verdict missing(IndicatorRow row) {
    if (!isBlank(row) || row.claim() == null || row.claim().signum() <= 0) {
      return null;
    }
    return missing(
        row.target().is(Kind.EMPTY) ? ScorePart.CELL_TARGET : ScorePart.CELL_ACTUAL, row.claim());
  }

  /** Points claimed where the cell that they should rest on is blank. */
  static Verdict missing(ScorePart cell, BigDecimal claim) {
    var figures = Map.of("cell", Phrase.of(cell), "claim", Notation.number(claim));
    return Verdict.scored(Basis.MISSING, BigDecimal.ZERO, ScoreCode.MISSING, figures);
  }

  static Verdict blank(IndicatorRow row) {
    return isBlank(row) ? takenOver(row, ScoreCode.BLANK) : null;
  }

  static Verdict withoutWeight(IndicatorRow row) {
    if (row.weight() == null) {
      return takenOver(row, ScoreCode.NO_WEIGHT);
    }
    return row.weight().signum() < 0 ? takenOver(row, ScoreCode.NEGATIVE_WEIGHT) : null;
  }

  /** 见附件, 同上, 不适用: what counts stands elsewhere or nowhere, on both sides too. */
  static Verdict elsewhere(IndicatorRow row) {
    return isElsewhere(row.target()) || isElsewhere(row.actual())
        ? takenOver(row, ScoreCode.SENTENCE)
        : null;
  }

  private static boolean isElsewhere(Expression cell) {
    if (!WordRules.isWords(cell)) {
      return false;
    }
    var text = Expressions.comparable(cell.raw());
    return text.length() <= LONGEST_POINTER
        && (ELSEWHERE.contains(text) || POINTERS.stream().anyMatch(text::startsWith));
  }

  /** A row of a sheet that prints scores and neither targets nor actuals. */
  static Verdict sheet(IndicatorRow row) {
    var score = cut(row.claim(), row.weight());
    var taken = taken(score, Phrase.of(ScorePart.TAKEN_UNCLAIMED));
    return Verdict.takenOver(Basis.TAKEN_OVER, score, ScoreCode.SCORING_SHEET, taken);
  }

  static Verdict malformed(IndicatorRow row) {
    return row.target().is(Kind.UNPARSED) || row.actual().is(Kind.UNPARSED)
        ? takenOver(row, ScoreCode.MALFORMED)
        : null;
  }

  static Verdict notComparable(IndicatorRow row) {
    return row.target().isNumber() || row.target().is(Kind.RANGE) || row.target().is(Kind.MULTI)
        ? takenOver(row, ScoreCode.NOT_COMPARABLE)
        : takenOver(row, ScoreCode.SENTENCE);
  }

  static Verdict takenOver(IndicatorRow row, ScoreCode code) {
    return takenOver(row, code, Map.of());
  }

  /** The self-score stands, and is a figure too, where there is one. */
  static Verdict takenOver(IndicatorRow row, ScoreCode code, Map<String, ?> figures) {
    var score = cut(row.claim(), row.weight());
    var taken = taken(score, Phrase.of(ScorePart.TAKEN_UNCLAIMED));
    return Verdict.takenOver(Basis.NOT_COMPUTED, score, code, Phrase.and(figures, taken));
  }

  /**
   * How a sentence ends that takes a self-score over.
   *
   * @param otherwise the end where none is claimed
   */
  static Map<String, ?> taken(BigDecimal score, Object otherwise) {
    if (score == null) {
      return Map.of("taken", otherwise);
    }
    var points = Map.of("score", Notation.number(score));
    return Phrase.and(points, "taken", new Phrase(ScorePart.TAKEN_SCORE, points));
  }

  /** The self-score cut to [0, weight]; as it stands without a weight; null stays null. */
  static BigDecimal cut(BigDecimal claim, BigDecimal weight) {
    if (claim == null || weight == null) {
      return claim;
    }
    return claim.min(weight).max(BigDecimal.ZERO);
  }

  private static boolean isBlank(IndicatorRow row) {
    return row.target().is(Kind.EMPTY) || row.actual().is(Kind.EMPTY);
  }
}
