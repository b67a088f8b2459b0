package org.jiheng.rules.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A figure that goes with a code, by its name; an optional one is left out where there is none. */
record Argument(String name, boolean optional) {

  private static final String OPTIONAL = "?";

  private static final Map<String, List<Argument>> ALL =
      Entries.read("codes.properties").entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> read(entry.getValue())));

  static List<Argument> of(Code code) {
    var arguments = ALL.get(code.key());
    if (arguments == null) {
      throw new IllegalStateException("codes.properties has no " + code.key());
    }
    return arguments;
  }

  /** The keys of all codes that the file names. */
  static Set<String> keys() {
    return ALL.keySet();
  }

  private static List<Argument> read(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(
            name ->
                name.endsWith(OPTIONAL)
                    ? new Argument(name.substring(0, name.length() - 1), true)
                    : new Argument(name, false))
        .toList();
  }
}
