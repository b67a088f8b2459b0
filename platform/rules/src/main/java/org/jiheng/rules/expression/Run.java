package org.jiheng.rules.expression;

import java.util.ArrayList;
import java.util.List;

/** Quantities that stand behind one another without a sign between them: 58户112人. */
final class Run {

  private static final String DATES = "年月日号";

  private Run() {}

  /** The quantities of a piece that is a run of them; the piece itself where it is none. */
  static List<String> of(String piece) {
    if (piece.isEmpty() || !CellSpelling.isDigit(piece.charAt(0))) {
      return List.of(piece);
    }
    var parts = new ArrayList<String>();
    var begin = 0;
    for (var at = 1; at < piece.length(); at++) {
      var next = CellSpelling.isDigit(piece.charAt(at)) && Character.isLetter(piece.charAt(at - 1));
      if (next) {
        parts.add(piece.substring(begin, at));
        begin = at;
      }
    }
    parts.add(piece.substring(begin));
    return parts.size() > 1 && parts.stream().allMatch(Run::isCounted) ? parts : List.of(piece);
  }

  private static boolean isCounted(String part) {
    var number = Numeral.at(part, 0);
    var counted = number != null && !number.malformed();
    var unit = counted ? part.substring(number.end()) : "";
    return Unit.isKnown(unit) && DATES.indexOf(unit.charAt(0)) < 0;
  }
}
