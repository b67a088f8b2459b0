package org.jiheng.rules.sentence;

/**
 * A sentence of the catalogues, or a part of one. Implemented by enums, so that all there are can
 * be held against the catalogues.
 */
public interface Sentence {

  /** Its key in every catalogue; of a part the name of the placeholder, a dot, and which it is. */
  String key();
}
