package org.jiheng.rules.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts a cell into words, the longest that it knows at each place; the rest is content. */
final class Lexicon {

  static final Lexicon LEXICON = new Lexicon(WordLists.read(Lexicon.class, "lexicon.txt"));

  private static final String BREAKS = ",;。、!?:|";

  private final Map<String, WordEffect> words = new HashMap<>();
  private final Map<Character, Integer> longest = new HashMap<>();

  private Lexicon(WordLists lists) {
    for (WordEffect mark : WordEffect.values()) {
      for (String word : lists.of(mark.kind())) {
        words.put(word, mark);
        longest.merge(word.charAt(0), word.length(), Math::max);
      }
    }
  }

  /** A word and what it does. */
  record Token(WordEffect mark, String word) {

    boolean is(WordEffect wanted) {
      return mark == wanted;
    }
  }

  boolean is(String word, WordEffect mark) {
    return words.get(word) == mark;
  }

  /** Whether a text is a word of denial before another text. */
  boolean denies(String text, String what) {
    var length = text.length() - what.length();
    return length > 0 && text.endsWith(what) && is(text.substring(0, length), WordEffect.NOT);
  }

  /** The words of a text in one spelling, in their order. */
  List<Token> tokens(String text) {
    var tokens = new ArrayList<Token>();
    var content = new StringBuilder();
    for (var at = 0; at < text.length(); ) {
      var token = known(text, at);
      if (token == null) {
        content.append(text.charAt(at));
        at++;
        continue;
      }
      flush(content, tokens);
      tokens.add(token);
      at += token.word().length();
    }
    flush(content, tokens);
    return tokens;
  }

  private static void flush(StringBuilder content, List<Token> tokens) {
    if (content.length() > 0) {
      tokens.add(new Token(WordEffect.CONTENT, content.toString()));
      content.setLength(0);
    }
  }

  private Token known(String text, int at) {
    var c = text.charAt(at);
    for (var length = Math.min(longest.getOrDefault(c, 0), text.length() - at);
        length > 0;
        length--) {
      var word = text.substring(at, at + length);
      var mark = words.get(word);
      if (mark != null && !isDenial(mark, text, at)) {
        return new Token(mark, word);
      }
    }
    if (BREAKS.indexOf(c) >= 0) {
      return new Token(WordEffect.BREAK, text.substring(at, at + 1));
    }
    var end = at;
    while (end < text.length() && isOfFigure(text, end, at)) {
      end++;
    }
    return end == at ? null : new Token(WordEffect.FIGURE, text.substring(at, end));
  }

  /** 不断 says how, 不断档 denies: the longer word behind 不 counts. */
  private boolean isDenial(WordEffect mark, String text, int at) {
    if (mark != WordEffect.HOW || text.charAt(at) != '不' || at + 3 > text.length()) {
      return false;
    }
    return words.get(text.substring(at + 1, at + 3)) == WordEffect.BAD;
  }

  private static boolean isOfFigure(String text, int at, int from) {
    var c = text.charAt(at);
    return Character.isDigit(c) || at > from && ".%‰".indexOf(c) >= 0;
  }
}
