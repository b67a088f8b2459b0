package org.jiheng.rules.pairs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Prints how many pairs come out as an auditor reads them, and those that do not. */
final class Pairs {

  private Pairs() {}

  public static void main(String[] args) {
    System.out.println(table(Pair.published()));
  }

  static String table(List<Pair> pairs) {
    var counts =
        pairs.stream().collect(Collectors.groupingBy(Pair::outcome, Collectors.counting()));
    var others =
        pairs.stream()
            .filter(pair -> pair.outcome() != Pair.Outcome.RIGHT)
            .sorted(Comparator.comparing(Pair::outcome))
            .map(Pair::said)
            .collect(Collectors.joining("\n"));
    return counts + "\n" + others;
  }
}
