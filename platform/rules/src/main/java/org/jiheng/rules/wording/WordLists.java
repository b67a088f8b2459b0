package org.jiheng.rules.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words by kind, from a file of lines that begin with the kind; a kind may have several lines. */
public record WordLists(Map<String, List<String>> byKind) {

  public WordLists {
    byKind = Map.copyOf(byKind);
  }

  /** The file beside a class. */
  public static WordLists read(Class<?> owner, String name) {
    try (var file = owner.getResourceAsStream(name)) {
      var lists = new LinkedHashMap<String, List<String>>();
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          var words = List.of(line.strip().split("\\s+"));
          lists
              .computeIfAbsent(words.get(0), kind -> new ArrayList<>())
              .addAll(words.subList(1, words.size()));
        }
      }
      return new WordLists(lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a kind, in the order of the file. */
  public List<String> of(String kind) {
    return List.copyOf(byKind.getOrDefault(kind, List.of()));
  }

  /** So that the first that fits a text is the longest that does. */
  public List<String> longestFirst(String kind) {
    return of(kind).stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  /** Any of them, as a group of a pattern that takes the longest. */
  public String any(String kind) {
    return longestFirst(kind).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
