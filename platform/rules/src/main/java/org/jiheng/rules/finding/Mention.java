package org.jiheng.rules.finding;

import java.util.Set;
import org.jiheng.rules.finding.Subject.Funds;
import org.jiheng.rules.narrative.Figure;
import org.jiheng.rules.scoring.FormScore;

/**
 * A figure of which a text says what it is.
 *
 * @param name what the text calls it
 * @param year the year that the sentence names; null where it names none
 * @param phase what kind of amount the text says it is; null where it does not say
 */
record Mention(Figure figure, Subject subject, String name, Integer year, Phase phase) {

  boolean isUnknown() {
    return subject == Subject.UNKNOWN;
  }

  /** Whether it is an amount of lines or a form. */
  boolean isNamed() {
    return figure.isAmount() && subject instanceof Funds;
  }

  /** The statement's lines that its name may mean. */
  Set<String> lines() {
    return isNamed() ? ((Funds) subject).lines() : Set.of();
  }

  /** The form of that name; null where there is none. */
  FormScore form() {
    return isNamed() ? ((Funds) subject).form() : null;
  }
}
