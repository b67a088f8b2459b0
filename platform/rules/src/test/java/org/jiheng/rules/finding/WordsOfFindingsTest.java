package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.rules.wording.WordLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the package are data: every list is there, has words, and is asked. */
class WordsOfFindingsTest {

  private static final Path PACKAGE =
      Path.of(System.getProperty("basedir", ""), "src/main/java/org/jiheng/rules/finding");

  @Test
  void theFileHasTheListsThatThereAreAndNoOther() {
    assertThat(WordLists.read(FindingWords.class, FindingWords.FILE).byKind().keySet())
        .isEqualTo(
            Arrays.stream(FindingWords.values())
                .map(FindingWords::kind)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void everyListHasWordsAndNoneTwice(FindingWords words) {
    assertThat(words.list()).isNotEmpty().doesNotHaveDuplicates();
  }

  /** Of two words of which one begins the other a pattern takes the first. */
  @ParameterizedTest
  @EnumSource
  void noWordHidesALongerOneBehindIt(FindingWords words) {
    var list = words.list();
    for (var at = 0; at < list.size(); at++) {
      var word = list.get(at);
      assertThat(list.subList(at + 1, list.size())).noneMatch(later -> later.startsWith(word));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyListIsAsked(FindingWords words) throws IOException {
    try (var files = Files.list(PACKAGE)) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")).map(this::text))
          .anyMatch(text -> text.contains("FindingWords." + words.name()));
    }
  }

  private String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void furtherNamesAreOfLinesThatTheChartHas() {
    var chart = StandardChart.load();
    assertThat(WordLists.read(LineNames.class, LineNames.FILE).byKind())
        .isNotEmpty()
        .allSatisfy(
            (line, names) -> {
              assertThat(chart.line(line)).as(line).isPresent();
              assertThat(names).isNotEmpty();
            });
  }
}
