package org.jiheng.rules.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A sentence with its placeholders, taken apart once. */
record Template(String key, List<Piece> pieces, String blank) {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("[「“]\\{(?<quoted>[a-zA-Z]+)}[」”]|\\{(?<bare>[a-zA-Z]+)}");

  /**
   * What stands in a sentence.
   *
   * @param text with the quotation marks, where it is a quoted figure
   * @param figure its name; null for plain text
   */
  private record Piece(String text, String figure) {

    boolean isQuoted() {
      return text.length() == 2;
    }
  }

  static Template of(String key, String sentence, String blank) {
    var pieces = new ArrayList<Piece>();
    var found = PLACEHOLDER.matcher(sentence);
    var behind = 0;
    while (found.find()) {
      if (found.start() > behind) {
        pieces.add(new Piece(sentence.substring(behind, found.start()), null));
      }
      var whole = found.group();
      pieces.add(
          found.group("bare") != null
              ? new Piece("", found.group("bare"))
              : new Piece(
                  "" + whole.charAt(0) + whole.charAt(whole.length() - 1), found.group("quoted")));
      behind = found.end();
    }
    if (behind < sentence.length()) {
      pieces.add(new Piece(sentence.substring(behind), null));
    }
    return new Template(key, List.copyOf(pieces), blank);
  }

  /** The names of the figures that it says. */
  Set<String> placeholders() {
    var names = new TreeSet<String>();
    pieces.stream().map(Piece::figure).filter(name -> name != null).forEach(names::add);
    return names;
  }

  String say(Map<String, ?> figures, Catalogue language) {
    var said = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.figure() == null) {
        said.append(piece.text());
      } else {
        say(piece, figures, language, said);
      }
    }
    return said.toString();
  }

  private void say(Piece piece, Map<String, ?> figures, Catalogue language, StringBuilder said) {
    var figure = figures.get(piece.figure());
    if (figure == null) {
      throw new IllegalArgumentException(key + " has no " + piece.figure() + " in " + figures);
    }
    var text = language.figure(figure);
    if (!piece.isQuoted()) {
      said.append(text);
    } else if (text.isBlank()) {
      said.append(blank);
    } else {
      said.append(piece.text().charAt(0)).append(text).append(piece.text().charAt(1));
    }
  }
}
