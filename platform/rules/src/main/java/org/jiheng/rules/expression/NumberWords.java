package org.jiheng.rules.expression;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.rules.wording.WordLists;

/** The words around numbers and dates; what each list is for stands in the file. */
final class NumberWords {

  static final WordLists LISTS = WordLists.read(NumberWords.class, "words.txt");

  private static final String SCALE = "scale";

  static final List<String> NEARLY = LISTS.of("nearly");

  private NumberWords() {}

  /**
   * The words that are operators, longest first.
   *
   * @param place where they stand: before or behind a number
   */
  static List<Map.Entry<String, Operator>> operators(String place) {
    return Stream.of(Operator.values())
        .flatMap(
            operator ->
                LISTS.of(place + "-" + operator.name().toLowerCase(Locale.ROOT)).stream()
                    .map(word -> Map.entry(word, operator)))
        .sorted(Comparator.comparing(word -> -word.getKey().length()))
        .toList();
  }

  /** The words that are powers of ten, longest first. */
  static List<Map.Entry<String, BigDecimal>> scales() {
    return LISTS.byKind().entrySet().stream()
        .filter(list -> list.getKey().startsWith(SCALE + "-"))
        .flatMap(
            list -> {
              var power = Integer.parseInt(list.getKey().substring(SCALE.length() + 1));
              return list.getValue().stream()
                  .map(word -> Map.entry(word, BigDecimal.TEN.pow(power)));
            })
        .sorted(Comparator.comparing(word -> -word.getKey().length()))
        .toList();
  }
}
