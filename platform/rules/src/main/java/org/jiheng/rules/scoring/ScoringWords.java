package org.jiheng.rules.scoring;

import org.jiheng.rules.wording.WordLists;

/** The words by which rules know cells, names and classes; what each list is for stands there. */
final class ScoringWords {

  static final WordLists LISTS = WordLists.read(ScoringWords.class, "words.txt");

  private ScoringWords() {}
}
