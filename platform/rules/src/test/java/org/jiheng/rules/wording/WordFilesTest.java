package org.jiheng.rules.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of the domain are data: every list of a file has words, and is asked by its name. */
class WordFilesTest {

  private static final String RULES = "/org/jiheng/rules/";
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", ""), "src/main/java/org/jiheng/rules");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expression/words.txt",
        "expression/changes.txt",
        "scoring/words.txt",
        "scoring/directions.txt"
      })
  void everyListOfAFileHasWordsAndIsAsked(String file) throws IOException {
    var sources = sources(file.substring(0, file.indexOf('/')));
    var lists = WordLists.read(getClass(), RULES + file).byKind();
    assertThat(lists).isNotEmpty();
    lists.forEach(
        (kind, words) -> {
          assertThat(words).as(kind).isNotEmpty();
          assertThat(sources).containsAnyOf('"' + kind + '"', '"' + place(kind) + '"');
        });
  }

  /** Of before-ge, of scale-4 and their like the rules ask for all at once. */
  private static String place(String kind) {
    return kind.replaceFirst("-(?:ge|gt|le|lt|eq|\\d+)$", "");
  }

  private static String sources(String folder) throws IOException {
    try (var files = Files.list(SOURCES.resolve(folder))) {
      return files.map(WordFilesTest::text).collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return file.toString().endsWith(".java") ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
