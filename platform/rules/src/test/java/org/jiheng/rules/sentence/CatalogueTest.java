package org.jiheng.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.rules.finding.FindingCode;
import org.jiheng.rules.finding.FindingPart;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.monitoring.MonitoringCode;
import org.jiheng.rules.monitoring.MonitoringFormula;
import org.jiheng.rules.monitoring.MonitoringPart;
import org.jiheng.rules.monitoring.MonitoringRule;
import org.jiheng.rules.profile.ProfileFault;
import org.jiheng.rules.scoring.AdjustmentCode;
import org.jiheng.rules.scoring.ScoreCode;
import org.jiheng.rules.scoring.ScorePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code has its sentences, and nothing else stands in the catalogues. */
class CatalogueTest {

  /** What templates write that is no sentence of its own. */
  private static final Set<String> HELPERS = Set.of("blank", "row");

  /** The parts that are no figure of a code: they stand around a sentence, or alone. */
  private static final Set<String> AROUND =
      Set.of("scored-row", "claim-below", "not-comparable.weights", "not-comparable.no-points");

  static Stream<Code> codes() {
    return Stream.<Stream<Code>>of(
            Stream.of(ScoreCode.values()),
            Stream.of(AdjustmentCode.values()),
            Stream.of(FindingCode.values()),
            Stream.of(MonitoringFormula.values()),
            Stream.of(MonitoringCode.values()))
        .flatMap(all -> all);
  }

  private static Stream<Sentence> parts() {
    return Stream.<Stream<Sentence>>of(
            Stream.of(ScorePart.values()),
            Stream.of(FindingPart.values()),
            Stream.of(MonitoringPart.values()))
        .flatMap(all -> all);
  }

  /** What is said whole in either language and goes with no figures on the wire. */
  private static Stream<Sentence> rules() {
    return Stream.<Stream<Sentence>>of(
            Stream.of(Rule.values()),
            Stream.of(MonitoringRule.values()),
            Stream.of(ProfileFault.values()))
        .flatMap(all -> all);
  }

  @Test
  void everyCodeHasItsArgumentsAndNothingElseHas() {
    assertThat(Argument.keys())
        .isEqualTo(codes().map(Sentence::key).collect(Collectors.toUnmodifiableSet()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everySentenceOfACatalogueIsOneThatCanBeSaid(Language language) {
    var known =
        Stream.of(codes(), parts(), rules())
            .flatMap(all -> all)
            .map(Sentence::key)
            .collect(Collectors.toSet());
    known.addAll(HELPERS);
    assertThat(Catalogue.of(language).templates().keySet()).isSubsetOf(known);
  }

  @Test
  void chineseHasEverySentenceAndPart() {
    assertThat(Catalogue.of(Language.ZH).templates().keySet())
        .containsAll(
            Stream.of(codes(), parts(), rules()).flatMap(all -> all).map(Sentence::key).toList());
  }

  @Test
  void englishHasEveryCodeAndRuleAndThePartsThatItsSentencesName() {
    var english = Catalogue.of(Language.EN).templates();
    var wanted =
        Stream.concat(codes(), rules())
            .map(Sentence::key)
            .collect(Collectors.toCollection(TreeSet::new));
    var placeholders =
        english.values().stream().flatMap(sentence -> sentence.placeholders().stream()).toList();
    parts()
        .map(Sentence::key)
        .filter(key -> AROUND.contains(key) || placeholders.contains(key.split("\\.")[0]))
        .forEach(wanted::add);
    wanted.addAll(HELPERS);
    assertThat(english.keySet()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void englishSaysEveryFigureOfACodeAndNoOther(Code code) {
    var said = new TreeSet<String>();
    for (String name : Catalogue.of(Language.EN).templates().get(code.key()).placeholders()) {
      said.add(name.equals("taken") ? "score" : name);
    }
    var figures =
        Argument.of(code).stream()
            .filter(argument -> !argument.silent())
            .map(Argument::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(said).isEqualTo(figures);
  }

  /** The page's build and translators read the files, too, and know nothing of escapes. */
  @ParameterizedTest
  @ValueSource(strings = {"codes", "messages_zh", "messages_en"})
  void aFileIsLinesWithAKeyAndATextAndHasNoneTwice(String name) throws Exception {
    var entries = new TreeMap<String, String>();
    var file = Path.of(getClass().getResource(name + ".properties").toURI());
    for (String line : Files.readAllLines(file)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        var parts = line.split("=", 2);
        assertThat(entries.put(parts[0], parts[1])).as(line).isNull();
      }
    }
    assertThat(entries).isEqualTo(Entries.read(name + ".properties"));
  }

  @Test
  void aBlankTextInQuotationMarksIsCalledBlank() {
    var figures = Map.of("actual", " ", "target", "5次", "points", "3");
    var phrase = new Phrase(ScoreCode.EQUAL_ROUNDED, figures);
    assertThat(phrase.in(Language.ZH)).startsWith("完成值（空）与指标值「5次」四舍五入");
    assertThat(phrase.in(Language.EN)).startsWith("(blank) equals “5次” when");
  }

  @Test
  void aFigureThatASentenceNeedsCannotBeForgotten() {
    var phrase = new Phrase(ScoreCode.REACHED, Map.of("actual", "5"));
    assertThatThrownBy(() -> phrase.in(Language.ZH)).hasMessageContaining("REACHED has no sign");
    assertThatThrownBy(() -> ScoreCode.REACHED.args(Map.of("actual", "5")))
        .hasMessageContaining("REACHED needs target");
  }
}
