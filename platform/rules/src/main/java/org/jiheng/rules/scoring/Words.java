package org.jiheng.rules.scoring;

import org.jiheng.rules.wording.WordLists;

/** The words by which rules know cells, names and classes; what each list is for stands there. */
final class Words {

  static final WordLists LISTS = WordLists.read(Words.class, "words.txt");

  private Words() {}
}
