package org.jiheng.intake;

import java.time.Duration;
import java.time.Instant;

/**
 * The newest event of a department in a log.
 *
 * @param event its id; null in marks from before it was kept, as {@code time}
 */
record PositionMark(int epoch, long version, String event, Instant time) {

  /** So far the clocks of two replicas may be apart. */
  private static final Duration CLOCKS = Duration.ofSeconds(10);

  static PositionMark of(Reading.Event event) {
    return new PositionMark(
        event.origin().epoch(),
        event.data().version(),
        event.envelope().id().toString(),
        event.envelope().time());
  }

  /**
   * @param standing null before the first
   */
  boolean isBeyond(PositionMark standing) {
    return standing == null
        || epoch > standing.epoch
        || (epoch == standing.epoch && version > standing.version);
  }

  /** Whether an event that is not beyond the mark cannot be a repetition of an earlier one. */
  boolean contradicts(PositionMark standing) {
    if (epoch < standing.epoch || standing.event == null) {
      return false;
    }
    return version == standing.version
        ? !event.equals(standing.event)
        : time.isAfter(standing.time.plus(CLOCKS));
  }

  String against(PositionMark standing) {
    return "CONTRADICTION: 版本 %d（%s）与已处理的版本 %d（%s）相抵触：发布方的数据库可能恢复自较早的备份。"
        .formatted(version, time, standing.version, standing.time);
  }
}
