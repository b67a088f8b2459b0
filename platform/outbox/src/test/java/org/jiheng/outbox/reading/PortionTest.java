package org.jiheng.outbox.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiheng.contracts.EventType;
import org.junit.jupiter.api.Test;

class PortionTest {

  private static final PolledRecords.Place BUDGET = new PolledRecords.Place("budget", 0);
  private static final PolledRecords.Place INDICATOR = new PolledRecords.Place("indicator", 7);

  @Test
  void whatStaysWithinTheBoundIsTheBatchItself() {
    var batch =
        new PolledRecords(
            List.of(change(BUDGET, 4, "A"), change(INDICATOR, 9, "A")),
            List.of(
                new PolledRecords.Step(BUDGET, 4, 6), new PolledRecords.Step(INDICATOR, 9, 10)));

    var portions = Portion.of(batch, new Bound(1, 2, 100));

    assertThat(portions).hasSize(1);
    assertThat(portions.get(0).records()).isEqualTo(batch.records());
    assertThat(portions.get(0).steps()).containsExactlyInAnyOrderElementsOf(batch.steps());
  }

  @Test
  void aBacklogIsCutByItsChangesAndEachPartGoesOnWhereTheOneBeforeEnded() {
    var records = new ArrayList<LogRecord>();
    for (var offset = 0; offset < 5; offset++) {
      records.add(change(BUDGET, 10 + 2 * offset, "A"));
    }
    records.add(change(INDICATOR, 3, "A"));

    var portions =
        Portion.of(
            new PolledRecords(
                records,
                List.of(
                    new PolledRecords.Step(BUDGET, 10, 25),
                    new PolledRecords.Step(INDICATOR, 1, 4))),
            new Bound(9, 2, 100));

    assertThat(portions).extracting(portion -> portion.records().size()).containsExactly(2, 2, 2);
    assertThat(portions.get(0).steps()).containsExactly(new PolledRecords.Step(BUDGET, 10, 13));
    assertThat(portions.get(1).steps()).containsExactly(new PolledRecords.Step(BUDGET, 13, 17));
    assertThat(portions.get(2).steps())
        .containsExactlyInAnyOrder(
            new PolledRecords.Step(BUDGET, 17, 25), new PolledRecords.Step(INDICATOR, 1, 4));
  }

  @Test
  void theEventsOfAFilingCountOnceAtItsEnd() {
    var records =
        List.of(
            filed(BUDGET, 0, EventType.AMOUNTS_CHANGED),
            filed(BUDGET, 1, EventType.AMOUNTS_CHANGED),
            filed(BUDGET, 2, EventType.BUDGET_FILING_TAKEN),
            change(BUDGET, 3, "A"));

    assertThat(Portion.of(batch(records, 4), new Bound(9, 2, 100))).hasSize(1);
    assertThat(Portion.of(batch(records, 4), new Bound(9, 1, 100)))
        .extracting(portion -> portion.records().size())
        .containsExactly(3, 1);
  }

  @Test
  void departmentsAndBytesAreBoundToo() {
    var records = List.of(change(BUDGET, 0, "A"), change(BUDGET, 1, "B"), change(BUDGET, 2, "B"));

    assertThat(Portion.of(batch(records, 3), new Bound(1, 9, 100)))
        .extracting(portion -> portion.records().size())
        .containsExactly(1, 2);
    assertThat(Portion.of(batch(records, 3), new Bound(9, 9, 25)))
        .extracting(portion -> portion.records().size())
        .containsExactly(2, 1);
  }

  @Test
  void aRecordBeyondTheBoundIsTakenAlone() {
    var records = List.of(change(BUDGET, 0, "A"), change(BUDGET, 1, "A"));

    assertThat(Portion.of(batch(records, 2), new Bound(9, 9, 3))).hasSize(2);
  }

  @Test
  void aPollWithoutRecordsStillGoesOn() {
    var batch = new PolledRecords(List.of(), List.of(new PolledRecords.Step(BUDGET, 4, 5)));

    assertThat(Portion.of(batch, Bound.EVALUATING)).containsExactly(batch);
  }

  private static PolledRecords batch(List<LogRecord> records, long to) {
    return new PolledRecords(records, List.of(new PolledRecords.Step(BUDGET, 0, to)));
  }

  private static LogRecord change(PolledRecords.Place place, long offset, String department) {
    return record(place, offset, department, Map.of());
  }

  private static LogRecord filed(PolledRecords.Place place, long offset, EventType type) {
    return record(place, offset, "A", Map.of("ce_filingrevision", "1", "ce_type", type.typeName()));
  }

  private static LogRecord record(
      PolledRecords.Place place, long offset, String department, Map<String, String> headers) {
    return new LogRecord(
        place.topic(), place.partition(), offset, department, headers, new byte[10]);
  }
}
