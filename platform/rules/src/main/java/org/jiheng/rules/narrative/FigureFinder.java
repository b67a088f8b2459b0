package org.jiheng.rules.narrative;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.rules.expression.Measured;
import org.jiheng.rules.wording.WordLists;

/** Finds the numbers with units in a text, in one walk over it. */
public final class FigureFinder {

  static final String FILE = "words.txt";
  private static final WordLists WORDS = WordLists.read(FigureFinder.class, FILE);
  private static final List<String> ABOUT = WORDS.of("about");
  private static final List<String> LEAST = WORDS.of("least");
  private static final List<String> MOST = WORDS.of("most");
  private static final List<String> BOUND_ABOUT = WORDS.of("about-behind");
  private static final List<String> BOUND_LEAST = WORDS.of("least-behind");
  private static final List<String> BOUND_MOST = WORDS.of("most-behind");

  /** Behind such a sign digits are a part of another number, or no number of things. */
  private static final String NO_BEGIN = ".-+×*÷/第前~±";

  private FigureFinder() {}

  /** In the order of the text. */
  public static List<Figure> in(String text) {
    var figures = new ArrayList<Figure>();
    var depth = 0;
    for (var at = 0; at < text.length(); at++) {
      var c = text.charAt(at);
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : c == '。' ? 0 : depth;
      if (isDigit(c)) {
        var read = begins(text, at) ? Measured.at(text, at) : null;
        if (read == null) {
          at = digitsEnd(text, at) - 1;
        } else {
          figures.add(figure(text, at, read, depth));
          at = read.end() - 1;
        }
      }
    }
    return figures;
  }

  private static boolean begins(String text, int at) {
    return at == 0 || NO_BEGIN.indexOf(text.charAt(at - 1)) < 0;
  }

  private static int digitsEnd(String text, int from) {
    var end = from;
    while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Figure figure(String text, int from, Measured read, int depth) {
    var behind = read.end();
    var exactness = read.number().approximate() ? Exactness.AT_LEAST : Exactness.EXACT;
    if (ending(text, behind, BOUND_ABOUT) > 0) {
      exactness = Exactness.ABOUT;
      behind += ending(text, behind, BOUND_ABOUT);
    } else if (ending(text, behind, BOUND_LEAST) > 0) {
      exactness = Exactness.AT_LEAST;
      behind += ending(text, behind, BOUND_LEAST);
    } else if (ending(text, behind, BOUND_MOST) > 0) {
      exactness = Exactness.AT_MOST;
      behind += ending(text, behind, BOUND_MOST);
    }
    var lead = from > 0 && text.charAt(from - 1) == '为' ? from - 1 : from;
    if (leading(text, lead, ABOUT) > 0) {
      exactness = Exactness.ABOUT;
      lead -= leading(text, lead, ABOUT);
    } else if (leading(text, lead, MOST) > 0) {
      exactness = Exactness.AT_MOST;
      lead -= leading(text, lead, MOST);
    } else if (leading(text, lead, LEAST) > 0) {
      exactness = Exactness.AT_LEAST;
      lead -= leading(text, lead, LEAST);
    } else {
      lead = from;
    }
    return new Figure(lead, from, behind, read.number(), read.step(), exactness, depth);
  }

  /** The length of the first of the words that begins at an index; 0 where none does. */
  private static int ending(String text, int at, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        return word.length();
      }
    }
    return 0;
  }

  /** The length of the first of the words that ends before an index; 0 where none does. */
  private static int leading(String text, int at, List<String> words) {
    for (String word : words) {
      if (text.startsWith(word, at - word.length())) {
        return word.length();
      }
    }
    return 0;
  }
}
