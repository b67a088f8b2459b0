package org.jiheng.rules.expression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The units that are known, which words are one, and what each is worth: units.txt beside it. */
final class UnitTable {

  static final UnitTable TABLE = read();

  private final Map<String, String> spellings = new HashMap<>();
  private final Map<String, Size> sizes = new HashMap<>();
  private final List<Set<String>> alike = new ArrayList<>();
  private final Map<String, String> serves = new HashMap<>();
  private final Map<String, Integer> periods = new HashMap<>();
  private int longest;

  /** How many of the smallest unit of its kind one is. */
  private record Size(String kind, BigDecimal worth) {}

  private UnitTable() {}

  /** The length of the longest word that can be a unit. */
  int longest() {
    return longest;
  }

  /** The unit that a word writes; null where it writes none. */
  String unit(String word) {
    var unit = spellings.get(word);
    var latin = unit == null && !word.isEmpty() && word.charAt(0) < '一';
    return latin ? spellings.get(word.toLowerCase(Locale.ROOT)) : unit;
  }

  /** How many of {@code to} one of {@code from} is; null where that is no whole number. */
  BigDecimal multiple(String from, String to) {
    var one = sizes.get(from);
    var other = sizes.get(to);
    if (one == null || other == null || !one.kind().equals(other.kind())) {
      return null;
    }
    var parts = one.worth().divideAndRemainder(other.worth());
    return parts[0].signum() > 0 && parts[1].signum() == 0 ? parts[0] : null;
  }

  /** The factors by which both have to be multiplied to be in one unit; null where none can. */
  BigDecimal[] common(String one, String other) {
    var first = sizes.get(one);
    var second = sizes.get(other);
    var same = first != null && second != null && first.kind().equals(second.kind());
    return same ? new BigDecimal[] {first.worth(), second.worth()} : null;
  }

  /** Whether two words count one thing. */
  boolean areAlike(String one, String other) {
    for (Set<String> words : alike) {
      if (words.contains(one) && words.contains(other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether as many of the actual are at least as many of the target. */
  boolean serves(String actual, String target) {
    return target.equals(serves.get(actual));
  }

  /** How many of a period a year has; null where it is none. */
  Integer perYear(String period) {
    return periods.get(period);
  }

  /** Whether it counts things instead of measuring them. */
  boolean isCount(String unit) {
    return unit(unit) != null && !sizes.containsKey(unit);
  }

  private static UnitTable read() {
    try (var file = UnitTable.class.getResourceAsStream("units.txt")) {
      var table = new UnitTable();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .forEach(line -> table.add(line.strip().split("\\s+")));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String[] words) {
    var rest = List.of(words).subList(1, words.length);
    switch (words[0]) {
      case "known" -> rest.forEach(word -> spell(word, word));
      case "spell" -> rest.forEach(word -> spell(word, rest.get(0)));
      case "size" -> {
        for (var i = 0; i < rest.size(); i += 2) {
          sizes.put(rest.get(i), new Size(rest.get(0), new BigDecimal(rest.get(i + 1))));
        }
      }
      case "alike" -> alike.add(Set.copyOf(rest));
      case "serves" -> serves.put(rest.get(0), rest.get(1));
      case "period" -> periods.put(rest.get(0), Integer.valueOf(rest.get(1)));
      default -> throw new IllegalStateException("units.txt says " + words[0]);
    }
  }

  private void spell(String word, String unit) {
    spellings.put(word, unit);
    longest = Math.max(longest, word.length());
  }
}
