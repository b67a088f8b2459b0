package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;

/**
 * What a profile takes from the sum of a form's scores, in a sentence that a clerk can check.
 *
 * @param points below 0
 */
public record Adjustment(AdjustmentCode reason, Map<String, ?> figures, BigDecimal points) {

  public Adjustment {
    figures = Map.copyOf(figures);
  }

  /** In Chinese. */
  public String text() {
    return phrase().in(Language.ZH);
  }

  /** The figures and texts of the code. */
  public List<String> args() {
    return reason.args(figures);
  }

  public Phrase phrase() {
    return new Phrase(reason, figures);
  }
}
