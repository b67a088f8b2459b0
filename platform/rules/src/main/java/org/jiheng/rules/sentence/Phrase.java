package org.jiheng.rules.sentence;

import java.util.HashMap;
import java.util.Map;

/**
 * A sentence with the figures and texts that it names, to be said in any language.
 *
 * @param figures by name: a text or figure as it is to be read, or a part of the sentence
 */
public record Phrase(Sentence sentence, Map<String, ?> figures) {

  public Phrase {
    figures = Map.copyOf(figures);
  }

  public static Phrase of(Sentence sentence) {
    return new Phrase(sentence, Map.of());
  }

  public String in(Language language) {
    return Catalogue.of(language).say(this);
  }

  /** The figures and one more; none more where it is null. */
  public static Map<String, ?> and(Map<String, ?> figures, String name, Object figure) {
    var all = new HashMap<String, Object>(figures);
    if (figure != null) {
      all.put(name, figure);
    }
    return all;
  }

  /** The figures of both. */
  public static Map<String, ?> and(Map<String, ?> figures, Map<String, ?> further) {
    var all = new HashMap<String, Object>(figures);
    all.putAll(further);
    return all;
  }
}
