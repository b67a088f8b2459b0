package org.jiheng.outbox.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogComparisonTest {

  private static final LogPosition FIFTH = new LogPosition(0, 5);

  @Test
  void whatBothHaveIsOfOneHistory() {
    var comparison = of(0, sent("a", 0, 5));

    assertThat(comparison.unknown(tail(Map.of("a", FIFTH)))).isEmpty();
    assertThat(comparison.suspects(tail(Map.of("a", FIFTH)))).isEmpty();
  }

  @Test
  void anEventThatTheDatabaseDoesNotKnowIsNamedWithItsDepartment() {
    assertThat(of(0, sent("a", 0, 4)).unknown(tail(Map.of("a", FIFTH))))
        .hasValue("数据库落后于日志：分区 0 中部门 a 的事件（纪元 0 序号 5）不在本数据库中。");
    assertThat(of(0).unknown(tail(Map.of("b", FIFTH)))).isPresent();
  }

  @Test
  void aNewEpochSettlesWhatWasBeforeIt() {
    var begun = of(1, sent("a", 0, 4));

    assertThat(begun.unknown(tail(Map.of("a", FIFTH)))).isEmpty();
    assertThat(begun.suspects(tail(Map.of()))).isEmpty();
  }

  @Test
  void anEpochThatTheDatabaseHasNotBegunIsBeyondIt() {
    assertThat(of(1, sent("a", 1, 9)).unknown(tail(Map.of("a", new LogPosition(2, 1)))))
        .isPresent();
  }

  @Test
  void whatWasSentAndIsNotThereIsMissing() {
    var comparison = of(0, sent("a", 0, 6));
    var tail = tail(Map.of("a", FIFTH));

    assertThat(comparison.suspects(tail)).containsExactly(0);
    assertThat(comparison.missing(tail)).hasValue("日志短于数据库：分区 0 缺少部门 a 已经发布的事件（纪元 0 序号 6）。");
  }

  @Test
  void whatWaitsInTheOutboxIsNotMissing() {
    var comparison = of(0, new LogMark("a", new LogPosition(0, 6), true));

    assertThat(comparison.suspects(tail(Map.of("a", FIFTH)))).isEmpty();
  }

  @Test
  void anEventThatWasReleasedLateIsFoundWhereThePartitionIsReadWhole() {
    var comparison = of(0, sent("a", 0, 9), sent("late", 0, 5));
    var whole = tail(Map.of("late", FIFTH, "a", new LogPosition(0, 9)));

    assertThat(comparison.suspects(tail(Map.of("late", FIFTH)))).containsExactly(0);
    assertThat(comparison.missing(whole)).isEmpty();
  }

  @Test
  void anEventFromBeforeSequencesWereToldIsKnown() {
    assertThat(of(0).unknown(tail(Map.of("a", new LogPosition(0, 0))))).isEmpty();
  }

  private static LogComparison of(int epoch, LogMark... marks) {
    return new LogComparison(epoch, List.of(marks), List.of(marks), department -> 0);
  }

  private static LogMark sent(String department, int epoch, long sequence) {
    return new LogMark(department, new LogPosition(epoch, sequence), false);
  }

  private static LogTail tail(Map<String, LogPosition> ends) {
    return new LogTail("id", Map.of(0, ends));
  }
}
