package org.jiheng.cycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiheng.cycle.calendar.StatedCalendar.StatedStage;
import org.jiheng.filing.json.Fault;
import org.junit.jupiter.api.Test;

class CalendarReadingTest {

  @Test
  void aSoundCalendarIsReadAsItIsStated() {
    var reading =
        CalendarReading.of(
            new StatedCalendar(
                List.of(
                    new StatedStage(
                        "FILING", null, "2027-01-15", "2027-03-31", "2027-05-15", 30, null),
                    new StatedStage("MONITORING", "2026-06", null, "2026-07-31", null, null, 3)),
                List.of("2026-10-01"),
                List.of("2026-10-10")));
    assertThat(reading.faults()).isEmpty();
    var calendar = reading.calendar();
    var filing = calendar.stage(StageKind.FILING, null).orElseThrow();
    assertThat(filing.at(LocalDate.parse("2027-01-14"))).isEqualTo(Window.EARLY);
    assertThat(filing.at(LocalDate.parse("2027-03-31"))).isEqualTo(Window.OPEN);
    assertThat(filing.at(LocalDate.parse("2027-04-01"))).isEqualTo(Window.LATE);
    assertThat(filing.at(LocalDate.parse("2027-05-16"))).isEqualTo(Window.LOCKED);
    assertThat(filing.workingDaysAfterReturn()).isEqualTo(5);
    assertThat(calendar.stage(StageKind.MONITORING, "2026-06")).isPresent();
    assertThat(calendar.stage(StageKind.MONITORING, null)).isEmpty();
    assertThat(calendar.workingDays().isWorked(LocalDate.parse("2026-10-01"))).isFalse();
  }

  @Test
  void everyFaultIsToldAtOnce() {
    var reading =
        CalendarReading.of(
            new StatedCalendar(
                List.of(
                    new StatedStage("FILING", "1", "2027-04-01", "2027-03-31", "2027-02-30", 0, 5),
                    new StatedStage("FILING", "1", null, null, null, null, null),
                    new StatedStage("REPORT", null, null, "2027-03-31", "2027-01-01", null, null),
                    new StatedStage("MONITORING", "六月", null, "2026-07-31", null, null, null)),
                List.of("2026-10-03", "2026-10-01", "2026-10-01"),
                List.of("2026-10-09")));
    assertThat(reading.calendar()).isNull();
    assertThat(reading.faults())
        .extracting(Fault::pointer)
        .containsExactly(
            "/stages/0/lockAfter",
            "/stages/0/period",
            "/stages/0/dueOn",
            "/stages/0/reviewDays",
            "/stages/1/period",
            "/stages/1",
            "/stages/1/dueOn",
            "/stages/2/document",
            "/stages/2/lockAfter",
            "/stages/3/period",
            "/nonWorkingDays/0",
            "/nonWorkingDays/2",
            "/workingWeekends/0");
  }

  @Test
  void aCalendarWithoutStagesIsNone() {
    assertThat(CalendarReading.of(new StatedCalendar(null, null, null)).faults())
        .extracting(Fault::pointer)
        .containsExactly("/stages");
  }
}
