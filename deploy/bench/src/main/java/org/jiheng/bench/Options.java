package org.jiheng.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param json where all figures are written, null for nowhere
 * @param page a file of figures that is to be printed on the documentation's page, and nothing else
 *     to be done; null else
 * @param profile the folder for flight recordings, null for none
 */
record Options(Map<String, String> values, Set<String> phases, Path json, Path page, Path profile) {

  static final List<String> PHASES =
      List.of(
          "rules",
          "print",
          "footprint",
          "import",
          "edit",
          "preview",
          "deadline",
          "reads",
          "gateway",
          "storage",
          "relay",
          "rebuild",
          "streams",
          "burst");

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("seed", "1"),
          Map.entry("filings", "1000"),
          Map.entry("imported", "200"),
          Map.entry("stored", "200"),
          Map.entry("projects", "4"),
          Map.entry("indicators", "50"),
          Map.entry("narrative", "3000"),
          Map.entry("clients", "8"),
          Map.entry("rate", "100"),
          Map.entry("seconds", "60"),
          Map.entry("backlog", "20000"),
          Map.entry("burst-seconds", "150"),
          Map.entry("events", "20000"),
          Map.entry("minutes", "25"),
          Map.entry("rows", "1000000"),
          Map.entry("departments", "1000"),
          Map.entry("streams", "2000"),
          Map.entry("stream-rate", "5"),
          Map.entry("stream-seconds", "60"),
          Map.entry("door-seconds", "6"));

  private static final Map<String, String> QUICK =
      Map.ofEntries(
          Map.entry("filings", "120"),
          Map.entry("imported", "40"),
          Map.entry("stored", "60"),
          Map.entry("seconds", "15"),
          Map.entry("backlog", "2000"),
          Map.entry("burst-seconds", "60"),
          Map.entry("events", "4000"),
          Map.entry("rows", "100000"),
          Map.entry("departments", "100"),
          Map.entry("streams", "200"),
          Map.entry("stream-seconds", "10"),
          Map.entry("door-seconds", "2"),
          Map.entry("minutes", "12"));

  static Options parse(Path caller, String... arguments) {
    Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
    if (List.of(arguments).contains("--quick")) {
      values.putAll(QUICK);
    }
    Set<String> phases = new LinkedHashSet<>(PHASES);
    Map<String, Path> files = new LinkedHashMap<>();
    var rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      var argument = rest.next();
      switch (argument) {
        case "--quick" -> {}
        case "--phases" -> phases = phases(value(argument, rest));
        case "--json", "--page", "--profile" ->
            files.put(argument, caller.resolve(value(argument, rest)));
        default -> {
          var name = argument.startsWith("--") ? argument.substring(2) : argument;
          if (!argument.startsWith("--") || !DEFAULTS.containsKey(name)) {
            throw new IllegalArgumentException("unknown option: " + argument);
          }
          values.put(name, number(argument, value(argument, rest)));
        }
      }
    }
    return new Options(
        values, phases, files.get("--json"), files.get("--page"), files.get("--profile"));
  }

  int of(String name) {
    return Integer.parseInt(values.get(name));
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static String number(String option, String text) {
    if (!text.matches("\\d{1,7}")) {
      throw new IllegalArgumentException(option + " needs a number: " + text);
    }
    return text;
  }

  private static Set<String> phases(String list) {
    Set<String> phases = new LinkedHashSet<>(List.of(list.split(",")));
    for (String phase : phases) {
      if (!PHASES.contains(phase)) {
        throw new IllegalArgumentException("unknown phase: " + phase);
      }
    }
    return phases;
  }
}
