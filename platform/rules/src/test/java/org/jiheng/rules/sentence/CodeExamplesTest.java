package org.jiheng.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.rules.finding.FindingCode;
import org.jiheng.rules.monitoring.MonitoringCode;
import org.jiheng.rules.monitoring.MonitoringExamples;
import org.jiheng.rules.monitoring.MonitoringFinding;
import org.jiheng.rules.monitoring.MonitoringFormula;
import org.jiheng.rules.scoring.AdjustmentCode;
import org.jiheng.rules.scoring.ScoreCode;
import org.junit.jupiter.api.Test;

/** Every code is triggered by a filing, and what it names is said. */
class CodeExamplesTest {

  /** A code with the figures of a filing. */
  private record Said(Code code, Map<String, ?> figures) {}

  private static Stream<Said> all() {
    return Stream.of(
            Examples.findings().map(finding -> new Said(finding.kind(), finding.figures())),
            Examples.adjustments().map(each -> new Said(each.reason(), each.figures())),
            Examples.explanations().map(why -> new Said(why.reason(), why.figures())),
            MonitoringExamples.findings().map(each -> new Said(each.kind(), each.figures())),
            MonitoringExamples.formulas()
                .map(each -> new Said((Code) each.sentence(), each.figures())))
        .flatMap(said -> said);
  }

  @Test
  void everyCodeOfAFindingHasAnExample() {
    assertThat(Examples.findings().map(finding -> finding.kind()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(FindingCode.values());
  }

  @Test
  void everyCodeOfAScoreHasAnExample() {
    assertThat(Examples.explanations().map(why -> why.reason()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(ScoreCode.values());
  }

  @Test
  void everyCodeOfATotalHasAnExample() {
    assertThat(Examples.adjustments().map(each -> each.reason()).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(AdjustmentCode.values());
  }

  @Test
  void everyCodeOfAPeriodHasAnExample() {
    assertThat(
            MonitoringExamples.findings().map(MonitoringFinding::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(MonitoringCode.values());
    assertThat(MonitoringExamples.formulas().map(Phrase::sentence).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(MonitoringFormula.values());
  }

  @Test
  void everyFigureThatARuleNamesIsSaidInChineseOrGoesWithTheCode() {
    all()
        .forEach(
            said -> {
              var known = new TreeSet<>(placeholders(said.code()));
              Argument.of(said.code()).forEach(argument -> known.add(argument.name()));
              assertThat(said.figures().keySet())
                  .as("%s", said.code())
                  .allSatisfy(name -> assertThat(known).contains(name));
            });
  }

  private static Set<String> placeholders(Code code) {
    return Catalogue.of(Language.ZH).templates().get(code.key()).placeholders();
  }

  @Test
  void everyExampleCanBeSaidInEnglishFromWhatGoesWithTheCode() {
    assertThat(Examples.findings())
        .allSatisfy(finding -> assertThat(finding.message(Language.EN)).isNotBlank());
    assertThat(MonitoringExamples.findings())
        .allSatisfy(finding -> assertThat(finding.message(Language.EN)).isNotBlank());
    assertThat(MonitoringExamples.formulas())
        .allSatisfy(formula -> assertThat(formula.in(Language.EN)).isNotBlank());
    assertThat(Examples.adjustments())
        .allSatisfy(each -> assertThat(each.phrase().in(Language.EN)).isNotBlank());
    assertThat(Examples.explanations())
        .allSatisfy(why -> assertThat(why.phrase().in(Language.EN)).isNotBlank());
  }
}
