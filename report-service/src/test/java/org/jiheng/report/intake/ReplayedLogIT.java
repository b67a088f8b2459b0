package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Topic;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.intake.Batches;
import org.jiheng.outbox.reading.LogRecord;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same log once, in order and a department at a time, and again as badly as a broker may
 * deliver it: the tables are the same, row for row.
 */
@QuarkusTest
@OnParts("report")
class ReplayedLogIT {

  private static final Logger OUT = Logger.getLogger(ReplayedLogIT.class);
  private static final FactLog LOG = new FactLog();
  private static final int DEPARTMENTS = 3;

  private final Batches batches;
  private final Applier applier;
  private final Tables tables;

  ReplayedLogIT(Batches batches, Applier applier, Tables tables) {
    this.batches = batches;
    this.applier = applier;
    this.tables = tables;
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyDeliveryOfALogMakesTheSameRows(long seed) {
    OUT.infof("seed %d", seed);
    var random = new Random(seed);
    var once = new HandLog(LOG, batches, applier, "once-" + seed);
    var often = new HandLog(LOG, batches, applier, "often-" + seed);
    var departments = new ArrayList<Department>();
    for (var number = 0; number < DEPARTMENTS; number++) {
      departments.add(new Department("V" + seed + number + "A", "V" + seed + number + "B"));
    }

    departments.forEach(each -> each.begin(once));
    deliver(often, departments, random);
    departments.forEach(each -> each.replace(once));
    deliver(often, departments, random);

    for (var each : departments) {
      assertThat(rows(each.replayed.department(), "?"))
          .as(each.replayed.department())
          .isEqualTo(rows(each.plain.department(), "?"))
          .hasSizeGreaterThan(15);
      each.plain.evaluation().then().statusCode(200);
    }
  }

  /** The log from its beginning twice, interleaved and cut at random, some batches repeated. */
  private static void deliver(HandLog log, List<Department> departments, Random random) {
    for (var time = 0; time < 2; time++) {
      var rest = new ArrayList<Deque<LogRecord>>();
      departments.forEach(each -> rest.add(new ArrayDeque<>(each.log)));
      while (!rest.isEmpty()) {
        var batch = new ArrayList<LogRecord>();
        for (var size = 1 + random.nextInt(40); size > 0 && !rest.isEmpty(); size--) {
          var which = random.nextInt(rest.size());
          batch.add(rest.get(which).poll());
          if (rest.get(which).isEmpty()) {
            rest.remove(which);
          }
        }
        log.deliver(batch);
        if (random.nextInt(4) == 0) {
          log.deliver(batch);
        }
      }
    }
  }

  private List<String> rows(String department, String name) {
    return Stream.concat(tables.of(department).stream(), tables.evaluations(department).stream())
        .map(row -> row.replace(department, name).replaceAll("[0-9a-f]{64}", "hash"))
        .sorted()
        .toList();
  }

  /** A department twice: as its log is, and as it is delivered. */
  private final class Department {

    private final Case plain;
    private final Case replayed;
    private final List<LogRecord> log = new ArrayList<>();

    Department(String plain, String replayed) {
      this.plain = Case.small(LOG, plain);
      this.replayed = Case.small(LOG, replayed);
    }

    /** A filing and changes between, of which one takes back another. */
    void begin(HandLog once) {
      own(1);
      add(once, once.filing(plain, 1));
      add(once, List.of(correction(once, 0, "更正一"), correction(once, 0, "更正二")));
      add(once, List.of(correction(once, 1, "更正三")));
    }

    /** Another filing, without the last row of the first. */
    void replace(HandLog once) {
      var rows = (ArrayNode) plain.tree().at("/forms/0/indicators");
      var last = rows.size() - 1;
      rows.remove(last);
      ((ArrayNode) replayed.tree().at("/forms/0/indicators")).remove(last);
      plain.claiming("4");
      replayed.claiming("4");
      own(2);
      add(once, once.filing(plain, 2));
      add(once, List.of(correction(once, 0, "更正四")));
    }

    private void add(HandLog once, List<LogRecord> records) {
      once.deliver(records);
      log.addAll(
          HandLog.of(
              FilingJson.hash(replayed.tree()),
              FilingJson.hash(plain.tree()),
              HandLog.renamed(records, code(), replayed.department())));
    }

    /** At one time for both, so that the time does not tell them apart. */
    private void own(int revision) {
      for (var each : List.of(plain, replayed)) {
        each.registered(revision);
        tables.damage(
            "update filed_part set filed_at = '2026-11-23T00:00:00Z' where department = '"
                + each.department()
                + "'");
      }
    }

    private LogRecord correction(HandLog once, int row, String actual) {
      return once.record(Topic.INDICATOR, null, plain.corrected(form(), row, actual));
    }

    private String form() {
      return plain.filing().forms().get(0).form();
    }

    private String code() {
      return plain.department();
    }
  }
}
