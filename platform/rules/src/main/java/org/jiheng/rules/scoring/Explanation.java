package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.filing.Indicator;
import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;

/**
 * Why a score is what it is, said by the catalogues in a sentence that a clerk can check by hand.
 *
 * @param figures what the reason's sentence names
 * @param row the indicator that the sentence begins with; null for an execution line
 * @param accepted a claim below the rule's score that counts because it has a reason; null else
 */
public record Explanation(
    ScoreCode reason, Map<String, ?> figures, Indicator row, BigDecimal accepted) {

  private static final String CLAIM_BELOW = "_CLAIM_BELOW";

  public Explanation {
    figures = Map.copyOf(figures);
  }

  static Explanation of(ScoreCode reason, Map<String, ?> figures) {
    return new Explanation(reason, figures, null, null);
  }

  /** In Chinese. */
  public String text() {
    return phrase().in(Language.ZH);
  }

  /** The same for other programs and languages. */
  public String code() {
    return accepted == null ? reason.code() : reason.code() + CLAIM_BELOW;
  }

  /** The figures and texts of the code. */
  public List<String> args() {
    var args = reason.args(figures);
    return accepted == null
        ? args
        : Stream.concat(args.stream(), Stream.of(Notation.number(accepted))).toList();
  }

  Explanation accepting(BigDecimal claim) {
    return new Explanation(reason, figures, row, claim);
  }

  Explanation of(Indicator filed) {
    return new Explanation(reason, figures, filed, accepted);
  }

  /** To be said in any language, alone or in another sentence. */
  public Phrase phrase() {
    var why = new Phrase(reason, figures);
    if (accepted != null) {
      why =
          new Phrase(ScorePart.CLAIM_BELOW, Map.of("why", why, "claim", Notation.number(accepted)));
    }
    return row == null
        ? why
        : new Phrase(ScorePart.SCORED_ROW, Phrase.and(Notation.figures(row), "why", why));
  }
}
