package org.jiheng.rules.finding;

import java.util.Set;
import org.jiheng.rules.narrative.Figure;
import org.jiheng.rules.scoring.FormScore;

/**
 * An amount of which a text says what it is.
 *
 * @param lines the statement's lines that its name may mean
 * @param form the form of that name; null where there is none
 * @param name what the text calls it
 * @param year the year that the sentence names; null where it names none
 * @param phase what kind of amount the text says it is; null where it does not say
 */
record Mention(
    Figure figure, Set<String> lines, FormScore form, String name, Integer year, Phase phase) {

  boolean isNamed() {
    return !lines.isEmpty() || form != null;
  }
}
