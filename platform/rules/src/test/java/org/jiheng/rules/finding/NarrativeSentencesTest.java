package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences as reports have them, each a chapter of its own beside the figures of a filing. */
class NarrativeSentencesTest {

  private static final String CHAPTER = "六、部门整体支出绩效情况";

  @ParameterizedTest
  @ValueSource(strings = {"431053-2024", "430999-2024"})
  void whatIsTrueOrOfSomethingElseIsNotReported(String filing) {
    assertThat(sentences(filing, '-'))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(findings(filing, text)).as(text).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"431053-2024", "430999-2024"})
  void aFigureThatIsNotTheFilingsIsReported(String filing) {
    assertThat(sentences(filing, '+'))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(findings(filing, text)).as(text).isNotEmpty());
  }

  private static List<Finding> findings(String filing, String text) {
    var chapters = List.of(new Chapter(CHAPTER, text));
    var other =
        Reports.with(SampleFilings.read(filing), chapters, form -> Reports.objective(form, null));
    return Reports.findings(Rule.NARRATIVE, other);
  }

  private static Stream<String> sentences(String filing, char mark) {
    try (var file = NarrativeSentencesTest.class.getResourceAsStream("/texts/" + filing + ".txt")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> line.charAt(0) == mark)
          .map(line -> line.substring(1).replace("\\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
