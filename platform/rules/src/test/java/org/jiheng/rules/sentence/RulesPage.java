package org.jiheng.rules.sentence;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.rules.finding.FindingCode;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.monitoring.MonitoringCode;
import org.jiheng.rules.monitoring.MonitoringExamples;
import org.jiheng.rules.monitoring.MonitoringFormula;
import org.jiheng.rules.monitoring.MonitoringRule;
import org.jiheng.rules.scoring.AdjustmentCode;
import org.jiheng.rules.scoring.ScoreCode;

/** Everything that the rules can say, as a page of the documentation. */
final class RulesPage {

  private static final String HEAD =
      """
      # Rules

      Every rule by which a filing is checked and every reason for a score, with its sentences and an example. This page is
      generated from the rules, the catalogues beside them and the filings of the tests; one command writes it again, at the
      root of the repository, and a test fails where it differs:

      ```
      mvn -pl platform/rules -am test -Dtest=RulesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.rewrite=true
      ```

      Behind a code stand its severity and what goes with it as `args`, in this order; `?` is left out where there is none, `-` is
      not said in English. `{name}` is a figure or text of the filing, `{>row}` the indicator with target and actual. ERROR: the
      filing contradicts itself; WARNING: it needs a look; NOTICE: worth knowing. How to add a rule:
      [findings](../platform/rules/src/main/java/org/jiheng/rules/finding/README.md#change-a-rule),
      [scores](../platform/rules/src/main/java/org/jiheng/rules/scoring/README.md#change-a-rule).
      """;

  private final Map<String, String> arguments = Entries.read("codes.properties");
  private final Map<String, String> chinese = Entries.read("messages_zh.properties");
  private final Map<String, String> english = Entries.read("messages_en.properties");
  private final StringBuilder page = new StringBuilder(HEAD);

  private RulesPage() {}

  static String write() {
    var rules = new RulesPage();
    rules.findings();
    rules.scores();
    rules.totals();
    rules.periods();
    return rules.page.toString();
  }

  private void findings() {
    page.append("\n## What is found\n");
    var examples =
        Examples.findings()
            .collect(
                Collectors.toMap(
                    finding -> finding.kind(),
                    finding -> new Phrase(finding.kind(), finding.figures()),
                    (first, further) -> first));
    for (Rule rule : Rule.values()) {
      page.append("\n### %s %s · %s\n\n".formatted(rule, rule.title(), rule.title(Language.EN)));
      page.append("From ").append(rule.source().description()).append(".\n");
      Stream.of(FindingCode.values())
          .filter(code -> code.rule() == rule)
          .forEach(code -> code(code, " · " + code.severity(), examples.get(code)));
    }
  }

  private void scores() {
    page.append("\n## Why a score is what it is\n\n");
    page.append(
        "From the rule profile of the filing; the reading of target and actual is the platform's.\n");
    var examples =
        Examples.explanations()
            .collect(
                Collectors.toMap(
                    why -> why.reason(), why -> why.phrase(), (first, further) -> first));
    Stream.of(ScoreCode.values()).forEach(code -> code(code, "", examples.get(code)));
  }

  private void totals() {
    page.append("\n## Why a total is less than the sum of its scores\n\n");
    page.append(
        "From the rule profile of the filing; in this order, and only where the profile says so.\n");
    var examples =
        Examples.adjustments()
            .collect(
                Collectors.toMap(
                    each -> each.reason(), each -> each.phrase(), (first, further) -> first));
    Stream.of(AdjustmentCode.values()).forEach(code -> code(code, "", examples.get(code)));
  }

  private void periods() {
    page.append("\n## What is found in a period of the year\n");
    var examples =
        MonitoringExamples.findings()
            .collect(
                Collectors.toMap(
                    finding -> finding.kind(),
                    finding -> new Phrase(finding.kind(), finding.figures()),
                    (first, further) -> first));
    for (MonitoringRule rule : MonitoringRule.values()) {
      page.append(
          "\n### %s %s · %s\n".formatted(rule, rule.title(Language.ZH), rule.title(Language.EN)));
      Stream.of(MonitoringCode.values())
          .filter(code -> code.rule() == rule)
          .forEach(code -> code(code, " · " + code.severity(), examples.get(code)));
    }
    page.append("\n## How a figure of a period comes about\n\n");
    page.append("Bounds are settings of the rule profile (`monitoring`).\n");
    var formulas =
        MonitoringExamples.formulas()
            .collect(
                Collectors.toMap(Phrase::sentence, formula -> formula, (first, further) -> first));
    Stream.of(MonitoringFormula.values()).forEach(code -> code(code, "", formulas.get(code)));
  }

  private void code(Code code, String severity, Phrase example) {
    var names = arguments.get(code.key());
    page.append(
            "\n**%s**%s%s\n"
                .formatted(code.key(), severity, names.isEmpty() ? "" : " · `" + names + "`"))
        .append("- ")
        .append(chinese.get(code.key()))
        .append('\n')
        .append("- ")
        .append(english.get(code.key()))
        .append('\n')
        .append("- Example: ")
        .append(example.in(Language.ZH))
        .append('\n')
        .append("- ")
        .append(example.in(Language.EN))
        .append('\n');
  }
}
