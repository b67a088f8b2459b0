package org.jiheng.report.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.Topic;
import org.jiheng.intake.Batches;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.outbox.reading.LogRecord;
import org.jiheng.outbox.reading.PolledRecords;
import org.jiheng.outbox.reading.Portion;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;

/** A log of a test's own, handed to the serving projection without a broker in between. */
final class HandLog {

  private final FactLog log;
  private final Batches batches;
  private final Applier applier;
  private final PolledRecords.Place place;
  private long next;

  HandLog(FactLog log, Batches batches, Applier applier, String topic) {
    this.log = log;
    this.batches = batches;
    this.applier = applier;
    this.place = new PolledRecords.Place(topic, 0);
    this.next = offset();
  }

  LogRecord record(Topic source, Integer revision, Change change) {
    return new LogRecord(
        place.topic(),
        0,
        next++,
        change.department(),
        log.headers(source, revision, change),
        CloudEvents.data(change));
  }

  List<LogRecord> filing(Case filed, int revision) {
    var records = new ArrayList<LogRecord>();
    var events = filed.events(revision);
    events.budget().forEach(each -> records.add(record(Topic.BUDGET, revision, each)));
    events.indicator().forEach(each -> records.add(record(Topic.INDICATOR, revision, each)));
    return records;
  }

  /** The same records of another department, whose code is as long. */
  static List<LogRecord> renamed(List<LogRecord> records, String from, String to) {
    return records.stream().map(record -> renamed(record, from, to)).toList();
  }

  /** The same records of the filing of another hash. */
  static List<LogRecord> of(String otherHash, String hash, List<LogRecord> records) {
    return records.stream()
        .map(
            record ->
                new LogRecord(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    record.key(),
                    record.headers(),
                    new String(record.value(), StandardCharsets.UTF_8)
                        .replace(hash, otherHash)
                        .getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static LogRecord renamed(LogRecord record, String from, String to) {
    var headers = new HashMap<>(record.headers());
    headers.replaceAll((name, text) -> text.replace(from, to));
    var json = new String(record.value(), StandardCharsets.UTF_8).replace(from, to);
    return new LogRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        to,
        headers,
        json.getBytes(StandardCharsets.UTF_8));
  }

  /** How many of them were of an unknown type. */
  long deliver(List<LogRecord> records) {
    var from = offset();
    next = Math.max(next, from + 1);
    return batches.apply(
        applier, new PolledRecords(records, List.of(new PolledRecords.Step(place, from, next))));
  }

  /** As the intake does with what a poll brings. */
  void deliverInPortions(List<LogRecord> records) {
    var batch = new PolledRecords(records, List.of(new PolledRecords.Step(place, offset(), next)));
    Portion.of(batch, applier.bound()).forEach(portion -> batches.apply(applier, portion));
  }

  long offset() {
    return batches.offsets(applier, List.of(place), topics -> Map.of()).get(place);
  }
}
