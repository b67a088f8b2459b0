package org.jiheng.outbox.log;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a database and its log are of the same history. A database that was restored does not
 * know what the log has; a log that was restored lacks what the database has sent. Either would go
 * unnoticed for ever once new events were written.
 *
 * @param epoch the database's; what there was before was settled when it began
 * @param before the marks as they were before the log was read: what was sent by then must be there
 * @param after the marks as they were after it: what was there by then must be known
 * @param partition of a department
 */
record LogComparison(
    int epoch,
    Collection<LogMark> before,
    Collection<LogMark> after,
    ToIntFunction<String> partition) {

  /** What of the ends the database does not know, as a sentence. */
  Optional<String> unknown(LogTail tail) {
    var begun = new LogPosition(epoch, 0);
    Map<String, LogPosition> known =
        after.stream().collect(Collectors.toMap(LogMark::department, LogMark::position));
    return tail.partitions().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            ends ->
                ends.getValue().entrySet().stream()
                    .filter(last -> last.getValue().isBeyond(begun))
                    .filter(
                        last -> last.getValue().isBeyond(known.getOrDefault(last.getKey(), begun)))
                    .map(
                        last ->
                            "数据库落后于日志：分区 %d 中部门 %s 的事件（%s）不在本数据库中。"
                                .formatted(ends.getKey(), last.getKey(), last.getValue())))
        .findFirst();
  }

  /**
   * Partitions whose end lies before something that was sent to them. An event that was released
   * late may do that too: they must be read whole.
   */
  Set<Integer> suspects(LogTail tail) {
    return sent()
        .filter(mark -> mark.position().isBeyond(tail.end(partitionOf(mark))))
        .map(this::partitionOf)
        .collect(Collectors.toSet());
  }

  /**
   * What was sent and is not there, as a sentence.
   *
   * @param whole with all of the suspects
   */
  Optional<String> missing(LogTail whole) {
    return sent()
        .filter(mark -> whole.partitions().containsKey(partitionOf(mark)))
        .filter(mark -> mark.position().isBeyond(whole.last(partitionOf(mark), mark.department())))
        .map(
            mark ->
                "日志短于数据库：分区 %d 缺少部门 %s 已经发布的事件（%s）。"
                    .formatted(partitionOf(mark), mark.department(), mark.position()))
        .findFirst();
  }

  private Stream<LogMark> sent() {
    return before.stream().filter(mark -> !mark.waiting() && mark.position().epoch() == epoch);
  }

  private int partitionOf(LogMark mark) {
    return partition.applyAsInt(mark.department());
  }
}
