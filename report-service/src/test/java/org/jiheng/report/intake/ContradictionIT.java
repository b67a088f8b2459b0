package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.FilingTaken;
import org.jiheng.contracts.Topic;
import org.jiheng.intake.Batches;
import org.jiheng.intake.Generations;
import org.jiheng.intake.Offsets;
import org.jiheng.intake.ParkedEvents;
import org.jiheng.intake.Retry;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.outbox.reading.LogRecord;
import org.jiheng.outbox.reading.PolledRecords;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logs whose history forked, because a database was restored and written to. */
@QuarkusTest
@OnParts("report")
class ContradictionIT {

  private static final FactLog LOG = new FactLog();

  private final Batches batches;
  private final Applier applier;
  private final Generations generations;
  private final ParkedEvents parked;
  private final Retry retry;
  private final MeterRegistry meters;
  private HandLog log;

  ContradictionIT(
      Batches batches,
      Applier applier,
      Generations generations,
      ParkedEvents parked,
      Retry retry,
      MeterRegistry meters) {
    this.batches = batches;
    this.applier = applier;
    this.generations = generations;
    this.parked = parked;
    this.retry = retry;
    this.meters = meters;
  }

  @BeforeEach
  void beginALog() {
    log = new HandLog(LOG, batches, applier, "contradictions");
  }

  @Test
  void anotherEventOfTheSameVersionIsParkedAndNobodyWaitsForIt() {
    var filed = evaluated("K001");
    var form = filed.filing().forms().get(0).form();
    var first = filed.corrected(form, 0, "3 次");
    log.deliver(List.of(log.record(Topic.INDICATOR, null, first)));

    log.deliver(List.of(log.record(Topic.INDICATOR, null, first)));
    log.deliver(List.of(log.record(Topic.INDICATOR, null, filed.corrected(form, 0, "4 次"))));

    assertThat(cause("K001")).startsWith("CONTRADICTION");
    assertThat(meters.get("jiheng.intake.contradictions").gauge().value()).isPositive();
    filed.evaluation().then().body("revision", equalTo(3));
    assertThat(retry.of("K001").left()).as("it contradicts still").isEqualTo(1);
  }

  @Test
  void aLaterEventOfALowerVersionIsParkedUntilANewEpochSettlesIt() {
    var filed = evaluated("K002");
    var form = filed.filing().forms().get(0).form();
    var lower = filed.corrected(form, 0, "3 次");
    log.deliver(List.of(log.record(Topic.INDICATOR, null, filed.corrected(form, 0, "4 次"))));

    log.deliver(List.of(at("2026-11-23T18:00:00Z", log.record(Topic.INDICATOR, null, lower))));

    assertThat(cause("K002")).startsWith("CONTRADICTION");
    var settling = log.record(Topic.INDICATOR, null, lower);
    log.deliver(List.of(with("ce_epoch", "1", settling)));
    assertThat(retry.of("K002").left()).isZero();
  }

  @Test
  void aDuplicateIsNoContradiction() {
    var filed = evaluated("K003");
    var form = filed.filing().forms().get(0).form();
    var record = log.record(Topic.INDICATOR, null, filed.corrected(form, 0, "3 次"));

    log.deliver(List.of(record));
    log.deliver(List.of(record));

    assertThat(parked.count(generations.current(), "K003")).isZero();
  }

  @Test
  void aPartOfWhichAnEventIsMissingIsNotTaken() {
    var filed = Case.small(LOG, "K004").registered(1);
    var records = new ArrayList<>(log.filing(filed, 1));
    records.removeIf(record -> record.headers().get("ce_type").contains("FormFiled"));

    log.deliver(records);

    assertThat(cause("K004")).contains("CONTRADICTION", "个事件");
    filed.evaluation().then().statusCode(404);
  }

  @Test
  void aPartOfAnotherFilingThanTheRegistersIsNotEvaluated() {
    var filed = Case.small(LOG, "K005").registered(1);
    var records = log.filing(filed, 1).stream().map(record -> otherHash(record)).toList();

    log.deliver(records);

    filed.evaluation().then().statusCode(404);
    Case.request()
        .get("/api/v1/admin/open-filings?limit=500")
        .then()
        .body(
            "unevaluated.findAll { it.department == 'K005' }.failure",
            hasItem(startsWith("CONTRADICTION")));
  }

  @Test
  void offsetsAreOfOneTopicAndNotOfAnotherOfItsName() {
    var place = new PolledRecords.Place("made-anew", 0);
    batches.offsets(applier, List.of(place), topics -> Map.of("made-anew", "first"));

    assertThatThrownBy(
            () -> batches.offsets(applier, List.of(place), topics -> Map.of("made-anew", "second")))
        .isInstanceOf(Offsets.OtherLogException.class)
        .hasMessageContaining("made-anew");
  }

  private Case evaluated(String department) {
    var filed = Case.small(LOG, department).registered(1);
    log.deliver(log.filing(filed, 1));
    filed.evaluation(1).then().statusCode(200);
    return filed;
  }

  private String cause(String department) {
    return parked.first(generations.current(), department).orElseThrow().cause();
  }

  private static LogRecord at(String time, LogRecord record) {
    return with("ce_time", Instant.parse(time).toString(), record);
  }

  private static LogRecord with(String header, String value, LogRecord record) {
    var headers = new HashMap<>(record.headers());
    headers.put(header, value);
    return new LogRecord(
        record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
  }

  private static LogRecord otherHash(LogRecord record) {
    var type = CloudEvents.type(record.headers()).orElseThrow();
    var data = CloudEvents.data(type, record.value());
    if (!(data instanceof FilingTaken end)) {
      return record;
    }
    Change other =
        new FilingTaken(
            end.department(),
            end.fiscalYear(),
            end.version(),
            end.revision(),
            "other",
            end.events());
    return new LogRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        record.headers(),
        CloudEvents.data(other));
  }
}
