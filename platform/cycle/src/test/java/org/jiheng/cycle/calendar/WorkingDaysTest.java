package org.jiheng.cycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private static final LocalDate THURSDAY = LocalDate.parse("2026-09-24");

  /** The National Day of 2026 as it might be: seven days off, paid for by two weekends. */
  private static final WorkingDays AUTUMN =
      new WorkingDays(
          Set.of(
              LocalDate.parse("2026-10-01"),
              LocalDate.parse("2026-10-02"),
              LocalDate.parse("2026-10-05"),
              LocalDate.parse("2026-10-06"),
              LocalDate.parse("2026-10-07")),
          Set.of(LocalDate.parse("2026-09-27"), LocalDate.parse("2026-10-10")));

  @Test
  void aMovedWeekendIsWorkedAndAHolidayIsNot() {
    assertThat(AUTUMN.isWorked(LocalDate.parse("2026-09-26"))).isFalse();
    assertThat(AUTUMN.isWorked(LocalDate.parse("2026-09-27"))).isTrue();
    assertThat(AUTUMN.isWorked(LocalDate.parse("2026-10-01"))).isFalse();
    assertThat(AUTUMN.isWorked(LocalDate.parse("2026-10-08"))).isTrue();
  }

  @Test
  void fiveWorkingDaysGoAroundTheHoliday() {
    assertThat(AUTUMN.after(THURSDAY, 5)).isEqualTo("2026-09-30");
    assertThat(AUTUMN.after(THURSDAY, 6)).isEqualTo("2026-10-08");
  }

  @Test
  void nobodyIsLateOnTheDayItselfOrOverAWeekend() {
    var friday = LocalDate.parse("2027-04-02");
    var plain = new WorkingDays(Set.of(), Set.of());
    assertThat(plain.late(friday, friday)).isZero();
    assertThat(plain.late(friday, friday.plusDays(2))).isZero();
    assertThat(plain.late(friday, friday.plusDays(3))).isEqualTo(1);
    assertThat(plain.late(friday, friday.minusDays(9))).isZero();
  }

  @Property(tries = 200)
  void whatIsDueAfterSoManyDaysIsSoManyDaysLate(
      @ForAll @IntRange(max = 60) int offset, @ForAll @IntRange(min = 1, max = 40) int days) {
    var due = THURSDAY.plusDays(offset);
    assertThat(AUTUMN.late(due, AUTUMN.after(due, days))).isEqualTo(days);
  }
}
