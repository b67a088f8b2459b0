package org.jiheng.rules.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A figure that goes with a code.
 *
 * @param optional left out where there is none
 * @param silent for other programs only: the English sentence has no place for it
 */
record Argument(String name, boolean optional, boolean silent) {

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
        .map(Argument::one)
        .toList();
  }

  private static Argument one(String written) {
    var optional = written.endsWith("?");
    var silent = written.endsWith("-");
    var name = optional || silent ? written.substring(0, written.length() - 1) : written;
    return new Argument(name, optional, silent);
  }
}
