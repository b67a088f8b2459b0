package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.sentence.Phrase;

/** What only shows beside something else: money beside targets, a period beside those before. */
final class CourseFindings {

  private static final BigDecimal AS_PLANNED = new BigDecimal(80);
  private static final String SHARE = "%";

  private CourseFindings() {}

  static Stream<MonitoringFinding> gap(PeriodForm form) {
    var judged = form.judged();
    if (judged.gap() == null
        || judged.gap().abs().compareTo(form.profile().monitoring().gap()) <= 0) {
      return Stream.empty();
    }
    var spent = judged.gap().signum() < 0;
    return Stream.of(
        found(form, spent ? MonitoringCode.SPENT_BUT_NOT_DONE : MonitoringCode.DONE_BUT_NOT_SPENT));
  }

  static Stream<MonitoringFinding> spentAhead(PeriodForm form) {
    var judged = form.judged();
    return judged.gap() != null
            && judged.gap().negate().compareTo(form.profile().monitoring().spentAhead()) > 0
            && judged.relativeRate().compareTo(AS_PLANNED) >= 0
        ? Stream.of(found(form, MonitoringCode.SPENT_AHEAD))
        : Stream.empty();
  }

  private static MonitoringFinding found(PeriodForm form, MonitoringCode code) {
    var judged = form.judged();
    var figures =
        Map.of(
            "attainment", Percent.shown(judged.attainment()),
            "rate", Percent.shown(judged.rate()),
            "gap", Percent.points(judged.gap().abs()));
    return MonitoringFinding.of(code, form.at(), Phrase.and(form.named(), figures))
        .measured(Percent.printed(judged.attainment()), Percent.printed(judged.rate()));
  }

  /** A count only grows; a rate may well fall. */
  static Stream<MonitoringFinding> fell(PeriodForm form) {
    return TargetFindings.rows(form)
        .flatMap(
            place -> {
              var row = form.judged().rows().get(place);
              return form
                  .former(row)
                  .filter(before -> hasFallen(before, row))
                  .flatMap(
                      before ->
                          TargetFindings.found(
                              form,
                              place,
                              MonitoringCode.ATTAINED_FELL,
                              "attained",
                              Map.of("former", before.row().attained())))
                  .stream();
            });
  }

  private static boolean hasFallen(JudgedRow before, JudgedRow now) {
    return before.addsUp()
        && now.addsUp()
        && !SHARE.equals(now.target().unit())
        && !SHARE.equals(now.attained().unit())
        && now.attainment().compareTo(before.attainment()) < 0;
  }

  /** What is reached already may well stay as it is. */
  static Stream<MonitoringFinding> unchanged(PeriodForm form) {
    var now = form.judged().executed();
    var before = form.earlier() == null ? null : form.earlier().executed();
    if (now == null || before == null || now.compareTo(before) == 0) {
      return Stream.empty();
    }
    return TargetFindings.rows(form)
        .flatMap(
            place -> {
              var row = form.judged().rows().get(place);
              return form
                  .earlier(row)
                  .filter(earlier -> isSame(earlier, row))
                  .flatMap(
                      earlier ->
                          TargetFindings.found(
                              form, place, MonitoringCode.ATTAINED_UNCHANGED, "attained", Map.of()))
                  .stream();
            });
  }

  private static boolean isSame(JudgedRow earlier, JudgedRow now) {
    var reached = now.isMeasured() && now.attainment().compareTo(Percent.WHOLE) >= 0;
    return !reached
        && !Expressions.isBlank(now.row().attained())
        && Expressions.comparable(now.row().attained())
            .equals(Expressions.comparable(earlier.row().attained()));
  }
}
