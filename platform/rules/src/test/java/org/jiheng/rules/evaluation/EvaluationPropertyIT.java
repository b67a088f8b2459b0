package org.jiheng.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.StatementEntry;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.finding.Rule;
import org.jiheng.rules.finding.Severity;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.IndicatorScore;

class EvaluationPropertyIT {

  private static final String CUT = "{\"decimals\": 0, \"mode\": \"TRUNCATE\"}";
  private static final List<RuleProfile> PROFILES =
      List.of(
          Evaluated.profile("mof-2020"),
          Evaluated.profile("mof-2021-cost"),
          Evaluated.profile("hunan-2024"),
          Evaluated.profile("mof-2020", "{\"indicatorPassLine\": 0.6, \"executionPassLine\": 0.6}"),
          Evaluated.profile(
              "mof-2020",
              "{\"indicatorRounding\": " + CUT + ", \"executionRounding\": " + CUT + "}"),
          Evaluated.profile("mof-2020", "{\"executionTiers\": [{\"from\": 0.8, \"share\": 0.7}]}"));

  @Provide
  Arbitrary<RuleProfile> profiles() {
    return Arbitraries.of(PROFILES);
  }

  @Provide
  Arbitrary<Filing> filings() {
    return GeneratedForms.filings();
  }

  @Provide
  Arbitrary<Filing> oddFilings() {
    var text =
        Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings()
                    .withChars("指标1：≥≤<>=±%0123456789.,-~至万亿元次家（）()，、；未已需完成")
                    .ofMaxLength(16))
            .injectNull(0.1);
    return GeneratedForms.filings(GeneratedForms.oddRow(text), text);
  }

  @Property(tries = 400)
  void aScoreLiesBetweenNothingAndTheWeight(
      @ForAll("filings") Filing filing, @ForAll("profiles") RuleProfile profile) {
    for (var form : Evaluated.evaluate(filing, profile).forms()) {
      if (form.execution() != null) {
        assertWithin(form.execution().computedScore(), form.execution().weight());
      }
      form.indicators().stream()
          .filter(score -> score.row().weight() != null)
          .forEach(score -> assertWithin(score.computedScore(), score.row().weight()));
    }
  }

  private static void assertWithin(BigDecimal score, BigDecimal weight) {
    if (score != null) {
      assertThat(score).isBetween(BigDecimal.ZERO, weight);
    }
  }

  @Property(tries = 2000)
  void aBetterActualNeverScoresLower(
      @ForAll("targets") String target,
      @ForAll("figures") BigDecimal one,
      @ForAll("figures") BigDecimal other,
      @ForAll("profiles") RuleProfile profile) {
    var less = rule(profile, target, one.min(other));
    var more = rule(profile, target, one.max(other));
    if (less.ruleScore() == null || more.ruleScore() == null) {
      return;
    }
    switch (less.direction()) {
      case POSITIVE -> assertThat(more.ruleScore()).isGreaterThanOrEqualTo(less.ruleScore());
      case REVERSE -> assertThat(more.ruleScore()).isLessThanOrEqualTo(less.ruleScore());
    }
  }

  @Property(tries = 1000)
  void anActualNearerToARangeNeverScoresLower(
      @ForAll("figures") BigDecimal one,
      @ForAll("figures") BigDecimal other,
      @ForAll("profiles") RuleProfile profile) {
    var less = one.min(other);
    var more = one.max(other);
    var lower = rule(profile, "20-40次", less).ruleScore();
    var higher = rule(profile, "20-40次", more).ruleScore();
    if (more.compareTo(new BigDecimal(40)) <= 0) {
      assertThat(higher).isGreaterThanOrEqualTo(lower);
    } else if (less.compareTo(new BigDecimal(20)) >= 0) {
      assertThat(higher).isLessThanOrEqualTo(lower);
    }
  }

  @Provide
  Arbitrary<String> targets() {
    return Arbitraries.of(
        "≥30次", ">30次", "30次", "=30次", "≤30次", "<30次", "不超过30次", "0起", "≤0次", "投诉次数30次", "30",
        "事故0次");
  }

  @Provide
  Arbitrary<BigDecimal> figures() {
    return GeneratedForms.figure(0, 100, 2);
  }

  private static IndicatorScore rule(RuleProfile profile, String target, BigDecimal actual) {
    var unit = target.endsWith("起") ? "起" : "次";
    return new Draft()
        .profile(profile)
        .row(target, actual.toPlainString() + unit, "7.5", null)
        .only();
  }

  @Property(tries = 250)
  void aPartAddedToABalancedSumAndToItsTotalChangesNoFinding(
      @ForAll("filings") Filing filing,
      @ForAll("figures") BigDecimal part,
      @ForAll("figures") BigDecimal further) {
    var balanced = with(filing, special("special", null, part), special("special.a", "甲", part));
    var added =
        with(
            filing,
            special("special", null, part.add(further)),
            special("special.a", "甲", part),
            special("special.b", "乙", further));
    assertThat(evaluated(added)).isEqualTo(evaluated(balanced));
    var torn =
        with(
            filing,
            special("special", null, part.add(BigDecimal.ONE)),
            special("special.a", "甲", part));
    assertThat(evaluated(torn)).isNotEqualTo(evaluated(balanced));
  }

  private static StatementEntry special(String line, String name, BigDecimal amount) {
    return new StatementEntry(line, name, amount, null, amount, amount, null, null);
  }

  private static Filing with(Filing filing, StatementEntry... further) {
    var statement = new ArrayList<>(filing.statement());
    statement.addAll(List.of(further));
    return new Filing(
        filing.department(),
        filing.fiscalYear(),
        filing.ruleProfile(),
        filing.amountUnit(),
        filing.headcount(),
        statement,
        filing.buildings(),
        filing.baseNotes(),
        filing.forms(),
        filing.narrative());
  }

  private static List<String> evaluated(Filing filing) {
    return Evaluated.evaluate(filing).findings().stream().map(Finding::toString).toList();
  }

  @Property(tries = 250)
  void anotherUnitChangesNoScoreAndOnlyTheSeverityOfARoundingSum(
      @ForAll("filings") Filing generated, @ForAll("cents") BigDecimal cents) {
    var filing = roundedSum(generated, cents);
    var filed = Evaluated.evaluate(filing);
    var scaled = Evaluated.evaluate(filing.in(AmountUnit.YUAN));
    assertThat(scores(scaled)).isEqualTo(scores(filed));
    assertThat(outline(scaled)).isEqualTo(outline(filed));
    if (cents.signum() != 0) {
      assertThat(severity(filed)).isEqualTo(Severity.WARNING);
      assertThat(severity(scaled)).isEqualTo(Severity.ERROR);
    }
  }

  @Provide
  Arbitrary<BigDecimal> cents() {
    return Arbitraries.of(BigDecimal.ZERO, new BigDecimal("0.01"), new BigDecimal("0.02"));
  }

  private static Filing roundedSum(Filing filing, BigDecimal cents) {
    var part = new BigDecimal("5.25");
    return with(
        filing,
        special("special", null, part.add(part).add(cents)),
        special("special.a", "甲", part),
        special("special.b", "乙", part));
  }

  private static Severity severity(Evaluation evaluation) {
    return evaluation.findings().stream()
        .filter(found -> found.rule() == Rule.SUM && found.message().contains("省级专项资金"))
        .findFirst()
        .orElseThrow()
        .severity();
  }

  private static List<BigDecimal> scores(Evaluation evaluation) {
    var scores = new ArrayList<BigDecimal>();
    scores.add(evaluation.score());
    for (var form : evaluation.forms()) {
      scores.add(form.selfTotal());
      scores.add(form.computedTotal());
      form.indicators().forEach(row -> scores.add(row.computedScore()));
    }
    return scores;
  }

  private static List<String> outline(Evaluation evaluation) {
    return evaluation.findings().stream()
        .map(
            found ->
                found.rule()
                    + found.where()
                    + (found.rule() == Rule.SUM ? "" : found.severity() + found.code())
                    + WireFigures.of(found.measure(), found.expected(), evaluation.unit())
                    + WireFigures.of(found.measure(), found.found(), evaluation.unit()))
        .toList();
  }

  @Property(tries = 400)
  void anyTextsAreEvaluated(
      @ForAll("oddFilings") Filing filing, @ForAll("profiles") RuleProfile profile) {
    assertThatCode(
            () -> {
              var evaluation = Evaluated.evaluate(filing, profile);
              assertThat(evaluation.forms())
                  .allSatisfy(form -> assertThat(form.form()).isInstanceOf(Form.class));
            })
        .doesNotThrowAnyException();
  }
}
