package org.jiheng.cycle.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.cycle.calendar.StatedCalendar.StatedStage;
import org.jiheng.filing.json.Fault;

/** Reads a stated calendar and collects everything that stands against it. */
public final class CalendarReading {

  private static final Pattern MONTH_OR_QUARTER = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])|Q[1-4]");

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d?");
  private static final int LONGEST = 250;
  private static final int MOST = 400;

  private final List<Fault> faults = new ArrayList<>();
  private final YearCalendar calendar;

  private CalendarReading(StatedCalendar stated) {
    var stages = stages(known(stated.stages()));
    var free = days("/nonWorkingDays", stated.nonWorkingDays(), false, "只列周一至周五中的休息日，周末不用列出。");
    var worked = days("/workingWeekends", stated.workingWeekends(), true, "只列周末中的上班日。");
    this.calendar = faults.isEmpty() ? new YearCalendar(stages, free, worked) : null;
  }

  public static CalendarReading of(StatedCalendar stated) {
    return new CalendarReading(stated);
  }

  /** Empty where the calendar is sound. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** Null where there are faults. */
  public YearCalendar calendar() {
    return calendar;
  }

  /**
   * A date at a place; null where there is none, or none that can be read, which is a fault.
   *
   * @param faults takes it
   */
  public static LocalDate date(String at, String stated, List<Fault> faults) {
    if (stated == null) {
      return null;
    }
    try {
      return LocalDate.parse(stated);
    } catch (DateTimeParseException none) {
      faults.add(new Fault(at, stated, "日期应写成 2027-03-31 的样子，而且确有这一天。"));
      return null;
    }
  }

  private List<YearStage> stages(List<StatedStage> stated) {
    if (stated.isEmpty() || stated.size() > MOST) {
      add("/stages", null, "日程应有 1 到 " + MOST + " 个环节。");
      return List.of();
    }
    var named = new HashSet<List<Object>>();
    var stages = new ArrayList<YearStage>();
    for (var place = 0; place < stated.size(); place++) {
      var at = "/stages/" + place;
      if (stated.get(place) == null) {
        add(at, null, "环节不能为空。");
      } else {
        stages.add(stage(at, stated.get(place), named));
      }
    }
    return stages;
  }

  private YearStage stage(String at, StatedStage stated, Set<List<Object>> named) {
    var stage =
        new YearStage(
            kind(at, stated),
            stated.period(),
            date(at + "/opensOn", stated.opensOn(), faults),
            date(at + "/dueOn", stated.dueOn(), faults),
            date(at + "/lockAfter", stated.lockAfter(), faults),
            stated.reviewDays(),
            stated.returnDays());
    if (stage.document() != null) {
      period(at, stage);
      if (!named.add(Arrays.asList(stage.document(), stage.period()))) {
        add(at, stage.document().title(), "同一种材料的同一期只能有一个环节。");
      }
    }
    if (stated.dueOn() == null) {
      add(at + "/dueOn", null, "每个环节都要写明截止日期。");
    }
    order(at + "/dueOn", stage.opensOn(), stage.dueOn(), "截止日期不能早于开放日期。");
    order(at + "/lockAfter", stage.dueOn(), stage.lockAfter(), "锁定日期不能早于截止日期。");
    length(at + "/reviewDays", stage.reviewDays());
    length(at + "/returnDays", stage.returnDays());
    return stage;
  }

  private StageKind kind(String at, StatedStage stated) {
    return Arrays.stream(StageKind.values())
        .filter(kind -> kind.name().equals(stated.document()))
        .findFirst()
        .orElseGet(
            () -> {
              var known = Arrays.stream(StageKind.values()).map(StageKind::name).toList();
              add(
                  at + "/document",
                  stated.document(),
                  "每个环节都要写明是哪一种材料，取值为 " + String.join("、", known) + "。");
              return null;
            });
  }

  private void period(String at, YearStage stage) {
    var period = stage.period();
    switch (stage.document()) {
      case MONITORING -> {
        if (period == null || !MONTH_OR_QUARTER.matcher(period).matches()) {
          add(at + "/period", period, "监控须写明是哪个月或哪个季度，例如 2026-06 或 Q2。");
        }
      }
      case ADJUSTMENT -> {
        if (period == null || !NUMBER.matcher(period).matches()) {
          add(at + "/period", period, "目标调整须写明是第几次，例如 1。");
        }
      }
      case TARGETS, FILING, DISCLOSURE -> {
        if (period != null) {
          add(at + "/period", period, "这种材料一年只有一次，不能写明期次。");
        }
      }
    }
  }

  private void order(String at, LocalDate earlier, LocalDate later, String reason) {
    if (earlier != null && later != null && later.isBefore(earlier)) {
      add(at, later.toString(), reason);
    }
  }

  private void length(String at, Integer days) {
    if (days != null && (days < 1 || days > LONGEST)) {
      add(at, days, "工作日数应在 1 到 " + LONGEST + " 之间。");
    }
  }

  private List<LocalDate> days(String at, List<String> stated, boolean weekend, String reason) {
    var all = known(stated);
    if (all.size() > MOST) {
      add(at, null, "最多列 " + MOST + " 天。");
      return List.of();
    }
    var days = new ArrayList<LocalDate>();
    for (var place = 0; place < all.size(); place++) {
      var here = at + "/" + place;
      if (all.get(place) == null) {
        add(here, null, "日期不能为空。");
      }
      var day = date(here, all.get(place), faults);
      if (day != null && WorkingDays.isWeekend(day) != weekend) {
        add(here, day.toString(), reason);
      } else if (day != null && days.contains(day)) {
        add(here, day.toString(), "同一天只能列一次。");
      }
      days.add(day);
    }
    return days.stream().filter(Objects::nonNull).toList();
  }

  private static <T> List<T> known(List<T> stated) {
    return stated == null ? List.of() : stated;
  }

  private void add(String pointer, Object value, String reason) {
    faults.add(new Fault(pointer, value, reason));
  }
}
