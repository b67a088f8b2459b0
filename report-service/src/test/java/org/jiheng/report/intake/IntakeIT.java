package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jiheng.contracts.AmountsChanged;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.FormFiled;
import org.jiheng.contracts.Topic;
import org.jiheng.facts.FactKind;
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
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Batches as they might come, handed to the projection without a broker in between. */
@QuarkusTest
@OnParts("report")
class IntakeIT {

  private static final FactLog LOG = new FactLog();

  private final Batches batches;
  private final Applier applier;
  private final Generations generations;
  private final ParkedEvents parked;
  private final Retry retry;
  private final Tables tables;

  /** A log of its own for each test. */
  private String topic;

  private long next;

  IntakeIT(
      Batches batches,
      Applier applier,
      Generations generations,
      ParkedEvents parked,
      Retry retry,
      Tables tables) {
    this.batches = batches;
    this.applier = applier;
    this.generations = generations;
    this.parked = parked;
    this.retry = retry;
    this.tables = tables;
  }

  @BeforeEach
  void beginALog(TestInfo test) {
    topic = test.getTestMethod().orElseThrow().getName();
    next = batches.offsets(applier, List.of(place()), topics -> Map.of()).get(place());
  }

  @Test
  void theSameEventsAgainChangeNothing() {
    var filed = Case.small(LOG, "I001");
    var records = records(filed);
    deliver(records);
    var once = tables.of("I001");

    deliver(records);
    records.forEach(record -> deliver(List.of(record)));

    assertThat(tables.of("I001")).isEqualTo(once).isNotEmpty();
  }

  @Test
  void batchesOfAnySizeMakeTheSameRows() {
    var records = records(Case.small(LOG, "I002"));
    deliver(records);
    var whole = tables.of("I002");
    var oneByOne = HandLog.renamed(records, "I002", "I003");

    oneByOne.forEach(record -> deliver(List.of(record)));

    assertThat(tables.of("I003").stream().map(row -> row.replace("I003", "I002")).toList())
        .isEqualTo(whole);
  }

  @Test
  void aRemovedRowDoesNotComeBackByAReplay() {
    var filed = form("I004", "a", "甲项目");
    var removed =
        new FormFiled(
            "I004",
            2024,
            Case.version(),
            true,
            "a",
            0,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null);
    deliver(List.of(record(Topic.INDICATOR, null, filed)));
    assertThat(tables.facts("I004", FactKind.FORM)).containsExactly("a");

    deliver(List.of(record(Topic.INDICATOR, null, removed)));
    deliver(List.of(record(Topic.INDICATOR, null, filed)));

    assertThat(tables.facts("I004", FactKind.FORM)).isEmpty();
  }

  @Test
  void anOlderVersionIsPassedOver() {
    var older = sheet("I005", "old");
    var newer = sheet("I005", "new");

    deliver(List.of(record(Topic.BUDGET, null, newer), record(Topic.BUDGET, null, older)));

    assertThat(tables.facts("I005", FactKind.SHEET)).containsExactly("new");
  }

  @Test
  void aReaderThatLostItsPartitionLeavesNoTrace() {
    var project = sheet("I006", "a");
    var before = tables.offset(topic);
    var stale = new PolledRecords.Step(place(), before + 7, before + 8);
    var batch = new PolledRecords(List.of(record(Topic.BUDGET, null, project)), List.of(stale));

    assertThatThrownBy(() -> batches.apply(applier, batch))
        .isInstanceOf(Offsets.OffsetsMoved.class);

    assertThat(tables.of("I006")).isEmpty();
    assertThat(tables.offset(topic)).isEqualTo(before);
  }

  @Test
  void anUnknownTypeIsPassedOverAndCounted() {
    var headers = Map.of("ce_type", "org.jiheng.budget.Surprise.v9", "ce_specversion", "1.0");
    var unknown = new LogRecord(topic, 0, next, "I007", headers, new byte[0]);
    var project = sheet("I007", "a");

    assertThat(deliver(List.of(unknown, record(Topic.BUDGET, null, project)))).isEqualTo(1);

    assertThat(tables.facts("I007", FactKind.SHEET)).containsExactly("a");
    assertThat(parked.count(generations.current(), "I007")).isZero();
  }

  @Test
  void anEditOfWhatWasNeverFiledIsParked() {
    var filed = Case.small(LOG, "I008");
    var form = filed.filing().forms().get(0).form();

    deliver(List.of(record(Topic.INDICATOR, null, filed.corrected(form, 0, "3 次"))));

    assertThat(tables.facts("I008", FactKind.FORM)).isEmpty();
    assertThat(parked.first(generations.current(), "I008").orElseThrow().cause())
        .contains("no form");
  }

  @Test
  void aNewerShapeOfAKnownTypeDoesNotStopAnything() {
    var known = record(Topic.INDICATOR, null, form("I014", "overall", "整体"));
    var json = json(known).replace("{", "{\"later\":{\"deep\":[{\"a\":1}]},");
    var headers = new HashMap<>(known.headers());
    headers.put("ce_later", "1");
    var newer =
        new LogRecord(
            topic, 0, known.offset(), "I014", headers, json.getBytes(StandardCharsets.UTF_8));

    deliver(List.of(newer, record(Topic.INDICATOR, null, form("I014", "p1", "项目"))));

    assertThat(tables.facts("I014", FactKind.FORM)).containsExactly("overall", "p1");
    assertThat(parked.count(generations.current(), "I014")).isZero();
  }

  @Test
  void anUnreadableEventKeepsTheLaterOnesOfItsDepartmentOnly() {
    var first = sheet("I009", "a");
    var broken = sheet("I009", "b");
    var later = sheet("I009", "c");
    var other = sheet("I010", "d");

    deliver(
        List.of(
            record(Topic.BUDGET, null, first),
            with(record(Topic.BUDGET, null, broken), "{"),
            record(Topic.BUDGET, null, later),
            record(Topic.BUDGET, null, other)));

    assertThat(tables.facts("I009", FactKind.SHEET)).containsExactly("a");
    assertThat(tables.facts("I010", FactKind.SHEET)).containsExactly("d");
    assertThat(parked.count(generations.current(), "I009")).isEqualTo(2);
    entered("I009").body("items.size()", equalTo(3));
    assertThat(retry.of("I009").left()).isEqualTo(2);

    tables.mend(
        parked.first(generations.current(), "I009").orElseThrow().id(),
        json(record(Topic.BUDGET, null, broken)).getBytes(StandardCharsets.UTF_8));
    var outcome = retry.of("I009");

    assertThat(outcome.applied()).isEqualTo(2);
    assertThat(outcome.left()).isZero();
    assertThat(tables.facts("I009", FactKind.SHEET)).containsExactly("a", "b", "c");
  }

  @Test
  void anEventThatTheDatabaseRefusesIsParkedAndTheOtherDepartmentsGoOn() {
    var form = form("I011", "bro\0ken", "名称");
    var later = form("I011", "later", "之后的名称");
    var other = form("I012", "other", "别的部门");

    deliver(
        List.of(
            record(Topic.INDICATOR, null, form),
            record(Topic.INDICATOR, null, other),
            record(Topic.INDICATOR, null, later)));

    assertThat(tables.facts("I012", FactKind.FORM)).containsExactly("other");
    assertThat(tables.facts("I011", FactKind.FORM)).isEmpty();
    assertThat(parked.count(generations.current(), "I011")).isEqualTo(2);
    entered("I011").body("items.size()", equalTo(2));
    assertThat(parked.first(generations.current(), "I011").orElseThrow().cause())
        .contains("PSQLException");
    assertThat(tables.offset(topic)).isEqualTo(next);
    Case.request()
        .get("/api/v1/admin/parked-events?limit=500")
        .then()
        .body("items.findAll { it.department == 'I011' }.size()", equalTo(2));
  }

  @Test
  void whatComesAfterAParkedEventWaitsBehindIt() {
    var broken = sheet("I013", "a");
    deliver(List.of(with(record(Topic.BUDGET, null, broken), "{")));

    deliver(List.of(record(Topic.INDICATOR, null, form("I013", "overall", "整体"))));

    assertThat(tables.of("I013")).isEmpty();
    assertThat(parked.count(generations.current(), "I013")).isEqualTo(2);
    var id = parked.first(generations.current(), "I013").orElseThrow().id();
    for (String replayed : new String[] {null, "true"}) {
      Case.request()
          .header("Idempotency-Key", "retry-" + id)
          .post("/api/v1/admin/parked-events/{id}/retry", id)
          .then()
          .statusCode(200)
          .header("Idempotency-Replayed", equalTo(replayed))
          .body("applied", equalTo(0))
          .body("left", equalTo(2));
    }
    entered("I013&type=org.jiheng.report.ParkedEventsRetried")
        .body("items.subject", equalTo(List.of("parked-events/" + id)))
        .body("items.actor", equalTo(List.of(Tokens.CLIENT)));
  }

  @Test
  void theLongestNameAndCodeFindTheirPlaceInEveryIndex() {
    var random = new Random(5);

    Case.small(LOG, rare(200, random)).named(rare(300, random)).file(1).awaitEvaluation(1);
  }

  /** Characters of four bytes each that no compression makes shorter. */
  private static String rare(int length, Random random) {
    return random
        .ints(length, 0x20000, 0x2a6d0)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static ValidatableResponse entered(String department) {
    return Case.request().get("/api/v1/audit?department=" + department).then().statusCode(200);
  }

  private static FormFiled form(String department, String code, String name) {
    var version = Case.version();
    return new FormFiled(
        department, 2024, version, false, code, 0, name, null, null, null, List.of(), null, null);
  }

  private static AmountsChanged sheet(String department, String code) {
    return new AmountsChanged(
        department, 2024, Case.version(), code, List.of(), List.of(), Map.of(), Map.of(), null);
  }

  private List<LogRecord> records(Case filed) {
    var records = new ArrayList<LogRecord>();
    var events = filed.events(1);
    events.budget().forEach(each -> records.add(record(Topic.BUDGET, 1, each)));
    events.indicator().forEach(each -> records.add(record(Topic.INDICATOR, 1, each)));
    return records;
  }

  private LogRecord record(Topic log, Integer revision, Change change) {
    return new LogRecord(
        topic,
        0,
        next++,
        change.department(),
        LOG.headers(log, revision, change),
        CloudEvents.data(change));
  }

  private static LogRecord with(LogRecord record, String json) {
    return new LogRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        record.headers(),
        json.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(LogRecord record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  private long deliver(List<LogRecord> records) {
    var from = tables.offset(topic);
    next = Math.max(next, from + 1);
    return batches.apply(
        applier, new PolledRecords(records, List.of(new PolledRecords.Step(place(), from, next))));
  }

  private PolledRecords.Place place() {
    return new PolledRecords.Place(topic, 0);
  }
}
