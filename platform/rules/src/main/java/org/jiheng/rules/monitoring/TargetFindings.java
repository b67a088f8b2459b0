package org.jiheng.rules.monitoring;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.finding.Pointer;
import org.jiheng.rules.scoring.Claims;
import org.jiheng.rules.scoring.RowProgress;
import org.jiheng.rules.scoring.SameTarget;
import org.jiheng.rules.sentence.Phrase;

/**
 * What the rows of a form tell by themselves: behind, unexplained, promised against the figures.
 */
final class TargetFindings {

  private TargetFindings() {}

  static Stream<MonitoringFinding> behind(PeriodForm form) {
    var red = form.judged().rows().stream().filter(row -> row.light() == Light.RED).toList();
    return red.isEmpty()
        ? Stream.empty()
        : Stream.of(
            MonitoringFinding.of(
                MonitoringCode.TARGETS_BEHIND,
                form.at().to("indicators"),
                Phrase.and(form.named(), Named.several(red))));
  }

  static Stream<MonitoringFinding> missing(PeriodForm form) {
    var silent = form.judged().rows().stream().filter(row -> row.row().isSilent()).toList();
    return silent.isEmpty()
        ? Stream.empty()
        : Stream.of(
            MonitoringFinding.of(
                MonitoringCode.ROWS_MISSING,
                form.at().to("indicators"),
                Phrase.and(form.named(), Named.several(silent))));
  }

  static Stream<MonitoringFinding> forecasts(PeriodForm form) {
    return rows(form).flatMap(place -> forecast(form, place).stream());
  }

  private static Optional<MonitoringFinding> forecast(PeriodForm form, int place) {
    var row = form.judged().rows().get(place);
    var likelihood = row.row().likelihood();
    if (likelihood == Likelihood.IMPOSSIBLE) {
      var decision = form.judged().form().decision();
      return decision != null && decision.adjusts()
          ? Optional.empty()
          : found(form, place, MonitoringCode.IMPOSSIBLE_UNADJUSTED, "likelihood", Map.of());
    }
    if (likelihood != Likelihood.CERTAIN) {
      return Optional.empty();
    }
    if (isLess(form, row)) {
      var stated = Map.of("forecast", row.row().forecast());
      return found(form, place, MonitoringCode.CERTAIN_BUT_LESS, "forecast", stated);
    }
    var slow = form.profile().monitoring().attainment().relative().get(0);
    return row.addsUp() && row.relative().compareTo(slow) < 0
        ? found(
            form,
            place,
            MonitoringCode.CERTAIN_BUT_SLOW,
            "likelihood",
            Map.of("relative", Percent.shown(row.relative())))
        : Optional.empty();
  }

  /** Whether what is expected for the end of the year is less than the target. */
  private static boolean isLess(PeriodForm form, JudgedRow row) {
    if (Expressions.isBlank(row.row().forecast())) {
      return false;
    }
    var read = RowProgress.of(row.row().approved(), row.row().forecast(), form.profile());
    var score = read.score().ruleScore();
    return score != null && score.compareTo(Percent.WHOLE) < 0;
  }

  static Stream<MonitoringFinding> withoutReason(PeriodForm form) {
    return rows(form)
        .filter(place -> isUnexplained(form, form.judged().rows().get(place)))
        .flatMap(
            place ->
                found(form, place, MonitoringCode.BEHIND_WITHOUT_REASON, "reason", Map.of())
                    .stream());
  }

  private static boolean isUnexplained(PeriodForm form, JudgedRow row) {
    var likelihood = row.row().likelihood();
    var wanted =
        form.profile().monitoring().reasonRequired().contains(row.light().name())
            || likelihood != null && likelihood != Likelihood.CERTAIN;
    return wanted
        && !(Claims.hasReason(row.row().reason()) && Claims.hasReason(row.row().measure()));
  }

  static Stream<MonitoringFinding> differs(PeriodForm form) {
    return rows(form)
        .filter(place -> isOther(form, form.judged().rows().get(place).row()))
        .flatMap(
            place -> {
              var stated = form.judged().rows().get(place).row().stated();
              return found(
                  form, place, MonitoringCode.TARGET_DIFFERS, "target", Map.of("stated", stated))
                  .stream();
            });
  }

  private static boolean isOther(PeriodForm form, MonitoredRow row) {
    var approved = row.approved();
    return row.stated() != null
        && !SameTarget.is(approved, approved.target(), row.stated(), form.profile());
  }

  static Stream<Integer> rows(PeriodForm form) {
    return IntStream.range(0, form.judged().rows().size()).boxed();
  }

  static Optional<MonitoringFinding> found(
      PeriodForm form, int place, MonitoringCode code, String cell, Map<String, ?> figures) {
    Pointer where = form.row(place).to(cell);
    var row = Named.row(form.judged().rows().get(place));
    return Optional.of(MonitoringFinding.of(code, where, Phrase.and(row, figures)));
  }
}
