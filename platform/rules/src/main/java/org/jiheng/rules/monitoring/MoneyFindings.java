package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.filing.Form.Source;
import org.jiheng.rules.finding.Severity;
import org.jiheng.rules.finding.Tolerance;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** What the money of a form tells: too slow, beyond its budget, not what it is made up of. */
final class MoneyFindings {

  private static final Set<Source> KINDS =
      EnumSet.of(Source.CURRENT, Source.CARRY_OVER, Source.OTHER);
  private static final Set<Source> LEVELS =
      EnumSet.of(Source.CENTRAL, Source.PROVINCE, Source.CITY, Source.COUNTY, Source.OTHER);

  /** An amount of a row of funds. */
  private record Member(
      String name, MonitoringPart called, Function<MonitoredFunds, BigDecimal> amount) {}

  private static final List<Member> MEMBERS =
      List.of(
          new Member("annual", MonitoringPart.WATCHED_ANNUAL, MonitoredFunds::annual),
          new Member("executed", MonitoringPart.WATCHED_EXECUTED, MonitoredFunds::executed),
          new Member("forecast", MonitoringPart.WATCHED_FORECAST, MonitoredFunds::forecast));

  private MoneyFindings() {}

  static Stream<MonitoringFinding> low(PeriodForm form) {
    var judged = form.judged();
    var light = judged.executionLight();
    if (light != Light.RED && light != Light.YELLOW) {
      return Stream.empty();
    }
    var again =
        light == Light.RED && form.former() != null && form.former().executionLight() == Light.RED;
    var figures =
        Map.of(
            "rate", Percent.shown(judged.rate()),
            "months", Integer.toString(form.period().months()),
            "relative", Percent.shown(judged.relativeRate()));
    return Stream.of(
        MonitoringFinding.of(
                again ? MonitoringCode.EXECUTION_LOW_AGAIN : MonitoringCode.EXECUTION_LOW,
                form.at().to("funds"),
                Phrase.and(form.named(), figures))
            .measured(null, Percent.printed(judged.rate())));
  }

  static Stream<MonitoringFinding> fell(PeriodForm form) {
    var now = form.judged().executed();
    var before = form.former() == null ? null : form.former().executed();
    if (now == null || before == null || now.compareTo(before) >= 0) {
      return Stream.empty();
    }
    var figures =
        Map.of(
            "executed", Notation.number(now),
            "former", Notation.number(before),
            "unit", form.unit().label());
    return Stream.of(
        MonitoringFinding.of(
                MonitoringCode.EXECUTED_FELL,
                form.at().to("funds"),
                Phrase.and(form.named(), figures))
            .measured(before, now));
  }

  static Stream<MonitoringFinding> overBudget(PeriodForm form) {
    return places(form.judged().funds())
        .filter(
            place -> {
              var row = form.judged().funds().get(place);
              return row.annual() != null
                  && row.executed() != null
                  && row.executed().compareTo(row.annual()) > 0;
            })
        .map(
            place -> {
              var row = form.judged().funds().get(place);
              var figures =
                  Map.of(
                      "executed", Notation.number(row.executed()),
                      "annual", Notation.number(row.annual()),
                      "unit", form.unit().label());
              return MonitoringFinding.of(
                      MonitoringCode.OVER_BUDGET,
                      form.funds(place).to("executed"),
                      Phrase.and(form.named(), figures))
                  .measured(row.annual(), row.executed());
            });
  }

  /** What the department itself states, whatever the treasury has. */
  static Stream<MonitoringFinding> treasury(PeriodForm form) {
    var stated = form.judged().form().funds();
    var treasury = form.judged().form().treasury();
    var findings = new ArrayList<MonitoringFinding>();
    for (var place = 0; place < stated.size(); place++) {
      var row = stated.get(place);
      var executed = treasury.get(row.source());
      if (executed != null
          && row.executed() != null
          && form.differsByMoreThanAYuan(executed, row.executed())) {
        var figures =
            Map.of(
                "executed", Notation.number(row.executed()),
                "treasury", Notation.number(executed),
                "unit", form.unit().label());
        findings.add(
            MonitoringFinding.of(
                    MonitoringCode.TREASURY_DIFFERS,
                    form.funds(place).to("executed"),
                    Phrase.and(form.named(), figures))
                .measured(executed, row.executed()));
      }
    }
    return findings.stream();
  }

  /** By kind and, where a level of government is stated, by level. */
  static Stream<MonitoringFinding> sources(PeriodForm form) {
    var funds = form.judged().form().funds();
    var byLevel = funds.stream().anyMatch(row -> row.source() != null && row.source().isLevel());
    var kinds = EnumSet.copyOf(KINDS);
    if (byLevel) {
      kinds.remove(Source.OTHER);
    }
    var breakdowns = byLevel ? List.of(kinds, LEVELS) : List.of(kinds);
    return MEMBERS.stream()
        .flatMap(member -> breakdowns.stream().flatMap(parts -> sum(form, member, parts)));
  }

  private static Stream<MonitoringFinding> sum(
      PeriodForm form, Member member, Set<Source> breakdown) {
    var funds = form.judged().form().funds();
    var place = places(funds).filter(each -> funds.get(each).source() == Source.TOTAL).findFirst();
    var parts =
        funds.stream()
            .filter(row -> row.source() != null && breakdown.contains(row.source()))
            .map(member.amount())
            .filter(Objects::nonNull)
            .toList();
    var stated = place.map(funds::get).map(member.amount());
    if (stated.isEmpty() || parts.isEmpty()) {
      return Stream.empty();
    }
    var total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var figures =
        Map.of(
            "money", Phrase.of(member.called()),
            "stated", Notation.number(stated.get()),
            "total", Notation.number(total),
            "unit", form.unit().label());
    return Tolerance.judge(total, stated.get(), parts.size())
        .map(
            severity ->
                MonitoringFinding.of(
                        severity == Severity.ERROR
                            ? MonitoringCode.SOURCES_WRONG
                            : MonitoringCode.SOURCES_ROUNDING,
                        form.funds(place.get()).to(member.name()),
                        Phrase.and(form.named(), figures))
                    .measured(total, stated.get()))
        .stream();
  }

  private static Stream<Integer> places(List<?> rows) {
    return IntStream.range(0, rows.size()).boxed();
  }
}
