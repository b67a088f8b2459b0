package org.jiheng.rules.profile;

import java.util.List;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.wording.WordLists;

/**
 * The words in a name or label that say by themselves that less is better, except where something
 * is done about it: 投诉, but not 投诉处理率.
 *
 * @param words as names are compared; those of the platform where a profile states none
 * @param except what may stand behind such a word and turns it
 */
public record ReverseWords(List<String> words, List<String> except) {

  private static final WordLists LISTS = WordLists.read(ReverseWords.class, "reverse-words.txt");
  private static final List<String> HOW = LISTS.of("how");

  /** Of a profile that states none. */
  static final ReverseWords USUAL = new ReverseWords(LISTS.of("words"), LISTS.of("except"));

  public ReverseWords {
    words = comparable(words);
    except = comparable(except);
  }

  private static List<String> comparable(List<String> words) {
    return words == null ? List.of() : words.stream().map(Expressions::comparable).toList();
  }

  /** Whether a name, as names are compared, has one that nothing is done about. */
  public boolean areIn(String name) {
    for (String word : words) {
      for (var at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
        if (!isTurned(name, at + word.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isTurned(String name, int behind) {
    if (isException(name, behind)) {
      return true;
    }
    for (String how : HOW) {
      if (name.startsWith(how, behind) && isException(name, behind + how.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isException(String name, int at) {
    for (String word : except) {
      if (name.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }
}
