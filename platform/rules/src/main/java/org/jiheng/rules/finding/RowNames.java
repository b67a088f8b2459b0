package org.jiheng.rules.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiheng.rules.expression.Alignment;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.narrative.Figure;

/**
 * The indicators by what texts call them: the words of the name without those that only say that it
 * was done or counted, in any order (开展合作交流, 合作交流开展), never a part of it or something like it.
 */
final class RowNames {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;

  private final Map<String, List<Place>> places = new HashMap<>();

  RowNames(List<Place> rows) {
    for (Place place : rows) {
      var actual = place.score().actual();
      var name = place.row().level3();
      if (name != null && actual.isNumber() && !actual.approximate()) {
        var keys = keys(LineNames.plain(name));
        var clause = withoutFigure(lastClause(name));
        if (!clause.equals(name)) {
          keys.addAll(keys(LineNames.plain(clause)));
        }
        keys.forEach(key -> places.computeIfAbsent(key, any -> new ArrayList<>(2)).add(place));
      }
    }
  }

  private static String lastClause(String name) {
    var comma = Math.max(name.lastIndexOf('，'), name.lastIndexOf(','));
    return name.substring(comma + 1);
  }

  /** 科普信息传播量3000万次以上 is called without its target. */
  private static String withoutFigure(String name) {
    var digit = 0;
    while (digit < name.length() && !Character.isDigit(name.charAt(digit))) {
      digit++;
    }
    return name.substring(0, digit);
  }

  /** Those of which a figure behind such words is, in a unit that can be theirs. */
  List<Place> of(String words, Figure figure) {
    if (places.isEmpty() || words.length() > LONGEST) {
      return List.of();
    }
    var found = new LinkedHashSet<Place>();
    for (String key : keys(words)) {
      places.getOrDefault(key, List.of()).stream()
          .filter(place -> !Alignment.of(figure.number(), place.score().actual()).isEmpty())
          .filter(place -> isOfKind(figure, place))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** A rate is a rate, and a bare number may be one of anything but that. */
  private static boolean isOfKind(Figure figure, Place place) {
    var unit = place.score().actual().unit();
    var other = place.score().target().unit();
    return figure.isRate() == "%".equals(unit == null ? other : unit);
  }

  private static Set<String> keys(String words) {
    var keys = new LinkedHashSet<String>(2);
    var core =
        Names.comparable(Affixes.core(FindingWords.BEFORE_ROW, FindingWords.AFTER_ROW, words));
    if (core.length() < SHORTEST || core.length() > LONGEST) {
      return keys;
    }
    keys.add(sorted(core));
    var counted = Affixes.withoutLast(FindingWords.COUNTER.list(), core);
    if (counted != null && counted.length() > SHORTEST) {
      keys.add(sorted(counted));
    }
    return keys;
  }

  private static String sorted(String core) {
    var letters = core.chars().sorted().toArray();
    return new String(letters, 0, letters.length);
  }
}
