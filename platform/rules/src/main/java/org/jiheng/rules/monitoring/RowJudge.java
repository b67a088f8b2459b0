package org.jiheng.rules.monitoring;

import static org.jiheng.rules.monitoring.MonitoringFormula.ATTAINED_ACHIEVED;
import static org.jiheng.rules.monitoring.MonitoringFormula.ATTAINED_BEYOND;
import static org.jiheng.rules.monitoring.MonitoringFormula.ATTAINED_BLANK;
import static org.jiheng.rules.monitoring.MonitoringFormula.ATTAINED_NOT;
import static org.jiheng.rules.monitoring.MonitoringFormula.ATTAINED_NOT_DUE;
import static org.jiheng.rules.monitoring.MonitoringFormula.ATTAINED_PARTLY;
import static org.jiheng.rules.monitoring.MonitoringFormula.ATTAINED_UNREAD;
import static org.jiheng.rules.monitoring.MonitoringFormula.ATTAINED_WITHIN;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiheng.filing.YearPeriod;
import org.jiheng.rules.expression.Deadline;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.Direction;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.scoring.RowProgress;
import org.jiheng.rules.scoring.ScoreCode;
import org.jiheng.rules.sentence.Phrase;

/** Judges what was reached of a target, by the rules that score it at the end of the year. */
final class RowJudge {

  private static final Set<ScoreCode> WITHIN =
      EnumSet.of(
          ScoreCode.WITHIN,
          ScoreCode.NONE_WITHIN,
          ScoreCode.ZERO_MET,
          ScoreCode.RANGE_INSIDE,
          ScoreCode.RANGES_INSIDE,
          ScoreCode.EQUAL_ROUNDED,
          ScoreCode.BOUND_MET);

  private static final Set<ScoreCode> BEYOND =
      EnumSet.of(
          ScoreCode.REVERSE_RATIO,
          ScoreCode.REVERSE_RATIO_PASS_LINE,
          ScoreCode.REVERSE_LINEAR,
          ScoreCode.REVERSE_LINEAR_NOTHING,
          ScoreCode.ZERO_EXCEEDED);

  private static final Set<ScoreCode> GROWING =
      EnumSet.of(
          ScoreCode.REACHED,
          ScoreCode.POSITIVE_RATIO,
          ScoreCode.POSITIVE_RATIO_PASS_LINE,
          ScoreCode.EQUAL_ROUNDED,
          ScoreCode.BOUND_MET,
          ScoreCode.STRICT_EQUAL,
          ScoreCode.RANGE_BELOW,
          ScoreCode.RANGE_BELOW_PASS_LINE);

  private static final String MONEY = "元";

  private final RuleProfile profile;
  private final YearPeriod period;
  private final Lights lights;

  RowJudge(RuleProfile profile, YearPeriod period) {
    this.profile = profile;
    this.period = period;
    this.lights = new Lights(profile.monitoring(), period);
  }

  JudgedRow judge(MonitoredRow row) {
    var read = RowProgress.of(row.approved(), row.attained(), profile);
    if (row.tier() != null) {
      return ofTier(row, read);
    }
    if (Expressions.isBlank(row.attained())) {
      return unmeasured(row, read, ATTAINED_BLANK, Map.of());
    }
    if (read.due() != null && !isOver(read.due())) {
      return unmeasured(row, read, ATTAINED_NOT_DUE, Map.of("limit", row.approved().target()));
    }
    return ofText(row, read);
  }

  /** One that only names a year is its end. */
  private boolean isOver(Deadline due) {
    if (due.year() != null && due.year() != period.fiscalYear()) {
      return due.year() < period.fiscalYear();
    }
    return due.month() == null ? period.months() == 12 : due.month() <= period.months();
  }

  private JudgedRow ofTier(MonitoredRow row, RowProgress read) {
    return switch (row.tier()) {
      case ACHIEVED -> whole(row, read);
      case PARTIAL -> partly(row, read, profile.monitoring().partial());
      case NOT_ACHIEVED -> nothing(row, read);
    };
  }

  private JudgedRow ofText(MonitoredRow row, RowProgress read) {
    var reason = read.score().explanation().reason();
    var positive = read.score().direction() == Direction.POSITIVE;
    var compared = read.compared();
    if (GROWING.contains(reason) && isShare(reason, positive, compared)) {
      return growing(row, read, compared);
    }
    if (WITHIN.contains(reason)) {
      return judged(row, read, Percent.WHOLE, Light.GREEN, within(row, read));
    }
    if (BEYOND.contains(reason)) {
      return judged(row, read, BigDecimal.ZERO, Light.RED, beyond(row, read));
    }
    if (read.due() != null) {
      return due(row, read);
    }
    if (reason == ScoreCode.WEAKENED) {
      return partly(row, read, profile.monitoring().partial());
    }
    return scored(row, read);
  }

  private static boolean isShare(
      ScoreCode reason, boolean positive, RowProgress.Compared compared) {
    var range = reason == ScoreCode.RANGE_BELOW || reason == ScoreCode.RANGE_BELOW_PASS_LINE;
    return (positive || range) && compared != null && compared.target().signum() > 0;
  }

  /** A limit that is over: what is not wholly there is not there. */
  private JudgedRow due(MonitoredRow row, RowProgress read) {
    var score = read.score().ruleScore();
    if (score != null && score.compareTo(Percent.WHOLE) == 0) {
      return whole(row, read);
    }
    var reason = read.score().explanation().reason();
    var missed = score != null || reason == ScoreCode.WEAKENED || reason == ScoreCode.LATE;
    return missed ? nothing(row, read) : unmeasured(row, read, ATTAINED_UNREAD, Map.of());
  }

  private JudgedRow scored(MonitoredRow row, RowProgress read) {
    var score = read.score().ruleScore();
    if (score == null) {
      return unmeasured(row, read, ATTAINED_UNREAD, Map.of());
    }
    if (score.signum() == 0) {
      return nothing(row, read);
    }
    return score.compareTo(Percent.WHOLE) == 0 ? whole(row, read) : partly(row, read, score);
  }

  private JudgedRow growing(MonitoredRow row, RowProgress read, RowProgress.Compared compared) {
    var reached = compared.attained().max(BigDecimal.ZERO);
    var share = Percent.of(reached, compared.target());
    var relative = Percent.relative(reached, compared.target(), period);
    var figures =
        Map.of(
            "attained", compared.shownAttained(),
            "target", compared.shownTarget(),
            "rate", Percent.shown(share));
    return new JudgedRow(
        row,
        read.score().target(),
        read.score().actual(),
        share,
        relative,
        Percent.linear(reached, period),
        lights.attainment(relative),
        List.of(
            new Phrase(MonitoringFormula.ATTAINED_SHARE, figures),
            relativeTo(share, relative, period)));
  }

  static Phrase relativeTo(BigDecimal rate, BigDecimal relative, YearPeriod period) {
    return new Phrase(
        MonitoringFormula.RELATIVE_TO_TIME,
        Map.of(
            "rate", Percent.shown(rate),
            "months", Integer.toString(period.months()),
            "relative", Percent.shown(relative)));
  }

  private List<Phrase> within(MonitoredRow row, RowProgress read) {
    var figures = Map.of("attained", row.attained(), "target", row.approved().target());
    return atPace(new Phrase(ATTAINED_WITHIN, figures), read);
  }

  private List<Phrase> beyond(MonitoredRow row, RowProgress read) {
    var compared = read.compared();
    var over =
        compared == null
            ? row.attained()
            : Notation.number(compared.attained().subtract(compared.target()));
    var figures =
        Map.of("attained", row.attained(), "target", row.approved().target(), "over", over);
    return atPace(new Phrase(ATTAINED_BEYOND, figures), read);
  }

  /** An amount of money that may be spent on something grows within the year like any other. */
  private List<Phrase> atPace(Phrase judged, RowProgress read) {
    var compared = read.compared();
    var unit = read.score().target().unit();
    if (compared == null
        || unit == null
        || !unit.equals(MONEY)
        || compared.target().signum() <= 0) {
      return List.of(judged);
    }
    var share = Percent.relative(compared.attained(), compared.target(), period);
    var figures =
        Map.of(
            "attained", compared.shownAttained(),
            "target", compared.shownTarget(),
            "months", Integer.toString(period.months()),
            "rate", Percent.shown(share));
    return List.of(judged, new Phrase(MonitoringFormula.COST_AT_PACE, figures));
  }

  private static JudgedRow whole(MonitoredRow row, RowProgress read) {
    return judged(row, read, Percent.WHOLE, Light.GREEN, List.of(Phrase.of(ATTAINED_ACHIEVED)));
  }

  private static JudgedRow partly(MonitoredRow row, RowProgress read, BigDecimal share) {
    var figures = Map.of("rate", Percent.shown(share));
    return judged(row, read, share, Light.YELLOW, List.of(new Phrase(ATTAINED_PARTLY, figures)));
  }

  private static JudgedRow nothing(MonitoredRow row, RowProgress read) {
    return judged(row, read, BigDecimal.ZERO, Light.RED, List.of(Phrase.of(ATTAINED_NOT)));
  }

  private static JudgedRow unmeasured(
      MonitoredRow row, RowProgress read, MonitoringFormula why, Map<String, ?> figures) {
    return judged(row, read, null, Light.NONE, List.of(new Phrase(why, figures)));
  }

  private static JudgedRow judged(
      MonitoredRow row, RowProgress read, BigDecimal share, Light light, List<Phrase> formulas) {
    return new JudgedRow(
        row, read.score().target(), read.score().actual(), share, null, null, light, formulas);
  }
}
