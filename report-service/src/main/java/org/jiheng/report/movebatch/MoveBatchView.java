package org.jiheng.report.movebatch;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiheng.report.movebatch.MoveBatch.MoveBatchItem;
import org.jiheng.report.movebatch.MoveBatch.MoveBatchState;
import org.jiheng.report.movebatch.MoveBatch.MoveOutcome;

/**
 * A batch of moves as it is told.
 *
 * @param counts how many departments ended how
 */
record MoveBatchView(
    long id,
    MoveBatchState state,
    int fiscalYear,
    String document,
    String verb,
    String note,
    boolean dryRun,
    String requestedBy,
    Instant requestedAt,
    Instant finishedAt,
    String error,
    Map<MoveOutcome, Integer> counts,
    List<MoveBatchItem> departments) {

  static MoveBatchView of(MoveBatch batch) {
    var counts = new TreeMap<MoveOutcome, Integer>();
    Arrays.stream(MoveOutcome.values()).forEach(state -> counts.put(state, 0));
    counts.putAll(
        batch.items().stream()
            .collect(
                Collectors.groupingBy(MoveBatchItem::state, Collectors.summingInt(each -> 1))));
    return new MoveBatchView(
        batch.id(),
        batch.state(),
        batch.terms().fiscalYear(),
        "FILING",
        batch.terms().verb(),
        batch.terms().note(),
        batch.terms().dryRun(),
        batch.requestedBy().subject(),
        batch.requestedAt(),
        batch.finishedAt(),
        batch.error(),
        counts,
        batch.items());
  }
}
