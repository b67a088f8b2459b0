package org.jiheng.rules.expression;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.Spelling;

/**
 * Reads target and actual cells. Every text has a result; none is repaired or guessed.
 *
 * <pre>
 * cell      = empty | date | zero | quantity | parts | status | words
 * quantity  = [label sign | front-word] (number measure | range | "±" number measure) [remark]
 * range     = number [measure] ("-" | "~" | "至" | "到") number measure
 * number    = digits with thousands separators | Chinese numerals before a known unit
 * measure   = [approx] [scale] [approx] [unit] [end-word]
 * parts     = part {("，" | "；" | "、" | "。") part} | quantity "(其中" part ")"
 * part      = [label] [sign | front-word] number measure
 * remark    = "(" text ")"
 * </pre>
 *
 * <p>A number inside a sentence is not the cell's value: where the whole cell fits none of the
 * forms with numbers, it is a status (a short phrase without words of degree) or words.
 */
public final class Expressions {

  private static final int LONGEST_CELL = 2000;
  private static final int LONGEST_STATUS = 12;
  private static final String SEPARATORS = ",;、。";

  private static final List<String> DEGREES = NumberWords.LISTS.of("degree");

  private Expressions() {}

  /** What a cell says; null is a blank cell. */
  public static Expression parse(String raw) {
    var text = raw == null ? "" : trimmed(CellSpelling.of(raw));
    if (isEmpty(text)) {
      return Expression.words(raw, Kind.EMPTY);
    }
    if (text.length() > LONGEST_CELL) {
      return Expression.words(raw, Kind.QUALITATIVE);
    }
    var date = DateText.read(raw, text);
    if (date != null) {
      return date;
    }
    if (Zero.isIn(text)) {
      return Zero.of(raw);
    }
    var each = Each.read(raw, text);
    if (each != null) {
      return each;
    }
    var quantity = QuantityReader.cell(raw, text);
    if (quantity != null) {
      return quantity;
    }
    var both = Both.read(raw, text);
    if (both != null) {
      return both;
    }
    var parts = parts(raw, text);
    return parts != null ? parts : Expression.words(raw, wordKind(text));
  }

  /** Whether a text is blank or a mark that stands for blank. */
  public static boolean isBlank(String raw) {
    return raw == null || !beginsPlain(raw) && isEmpty(trimmed(CellSpelling.of(raw)));
  }

  /** A text as names and words are compared: one spelling, without trailing punctuation. */
  public static String comparable(String raw) {
    return raw == null ? "" : trimmed(CellSpelling.of(raw));
  }

  /** Most cells begin with a character that stays what it is, and stands for nothing else. */
  private static boolean beginsPlain(String raw) {
    var first = raw.isEmpty() ? ' ' : raw.charAt(0);
    return CellSpelling.isDigit(first) || Spelling.isUsualIdeograph(first);
  }

  private static boolean isEmpty(String text) {
    return CellSpelling.hasOnly("-/….·_*", text);
  }

  private static String trimmed(String text) {
    var end = text.length();
    while (end > 0 && "。;,、.!".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static Kind wordKind(String text) {
    var phrase =
        text.length() <= LONGEST_STATUS
            && text.chars().allMatch(c -> Character.isLetter(c))
            && DEGREES.stream().noneMatch(text::contains);
    return phrase ? Kind.STATUS : Kind.QUALITATIVE;
  }

  /** The parts of a cell that is wholly a list of labelled quantities; null where it is not. */
  private static Expression parts(String raw, String text) {
    var pieces = pieces(text);
    if (pieces.size() < 2) {
      return null;
    }
    var parts = new ArrayList<Expression>();
    for (String piece : pieces) {
      var part = QuantityReader.part(piece);
      if (part == null || !part.is(Kind.QUANTITY) && !part.is(Kind.ZERO)) {
        return null;
      }
      parts.add(part);
    }
    return Expression.multi(raw, parts);
  }

  /** Splits at separators outside brackets; a bracket that begins with 其中 is a piece of its own. */
  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    var depth = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var among = c == '(' && depth == 0 && text.startsWith("其中", i + 1);
      var close = among ? text.indexOf(')', i) : -1;
      if (close > 0) {
        add(pieces, piece);
        pieces.add(text.substring(i + 3, close).replaceFirst("^:", ""));
        i = close;
      } else if (depth == 0 && isSeparator(text, i)) {
        add(pieces, piece);
      } else {
        depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
        piece.append(c);
      }
    }
    add(pieces, piece);
    return pieces;
  }

  private static boolean isSeparator(String text, int at) {
    var grouping =
        text.charAt(at) == ','
            && at > 0
            && CellSpelling.isDigit(text.charAt(at - 1))
            && at + 1 < text.length()
            && CellSpelling.isDigit(text.charAt(at + 1));
    return SEPARATORS.indexOf(text.charAt(at)) >= 0 && !grouping;
  }

  private static void add(List<String> pieces, StringBuilder piece) {
    if (piece.length() > 0) {
      pieces.addAll(Run.of(withoutNumber(piece.toString())));
      piece.setLength(0);
    }
  }

  /** Without the number of an item: 1. or ①. */
  private static String withoutNumber(String piece) {
    var digits = 0;
    while (digits < piece.length() && digits < 2 && CellSpelling.isDigit(piece.charAt(digits))) {
      digits++;
    }
    var numbered =
        digits > 0
            && digits + 1 < piece.length()
            && ".)".indexOf(piece.charAt(digits)) >= 0
            && !CellSpelling.isDigit(piece.charAt(digits + 1));
    var circled = piece.charAt(0) >= '①' && piece.charAt(0) <= '⑳';
    return numbered ? piece.substring(digits + 1) : circled ? piece.substring(1) : piece;
  }
}
