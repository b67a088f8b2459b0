package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.contracts.Topic;
import org.jiheng.intake.Batches;
import org.jiheng.report.journey.AsOwner;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.Crowd;
import org.jiheng.report.journey.FactLog;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A statement that is sent often gets a plan that fits any parameters. At 200,000 facts of eight
 * years and a crowd of evaluations, none of the intake's reads another year than the one that it is
 * about, nor a whole table.
 */
@QuarkusTest
@OnParts("report")
class GenericPlanIT {

  private static final FactLog LOG = new FactLog();
  private static final int YEAR = 2027;
  private static final String FILLED = Integer.toString(YEAR);

  private static final String FACTS =
      """
      insert into fact (fiscal_year, department, generation, kind, key, version, state)
      select y, 'GP-' || i, serving, 'SHEET', 'form:' || k, 1, '\\x00'
      from projection, generate_series(2020, 2027) y, generate_series(1, 2500) i,
        generate_series(1, 10) k
      """;

  private final Batches batches;
  private final Applier applier;

  GenericPlanIT(Batches batches, Applier applier) {
    this.batches = batches;
    this.applier = applier;
  }

  @AfterEach
  void theCrowdGoes() {
    AsOwner.run("delete from fact where starts_with(department, 'GP-')");
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void everyStatementOfTheIntakeReadsOneYear() {
    AsOwner.run(FACTS, "analyze fact");
    try (var crowd = Crowd.in(YEAR)) {
      assertThat(crowd).isNotNull();
      var log = new HandLog(LOG, batches, applier, "generic-plan");
      var filed = Case.inYear(LOG, "GP-filed", YEAR).registered(1);
      var first = log.filing(filed, 1);
      var form = filed.filing().forms().get(0).form();

      var plans = new ArrayList<>(CountedDatabase.plans(() -> log.deliver(first)));
      var second = log.record(Topic.INDICATOR, null, filed.corrected(form, 0, "7 次"));
      plans.addAll(CountedDatabase.plans(() -> log.deliver(List.of(second))));

      assertThat(plans).hasSizeGreaterThan(20);
      assertThat(plans)
          .allSatisfy(
              plan -> {
                assertThat(byYear(plan).map(GenericPlanIT::year).distinct())
                    .as(plan.sql())
                    .hasSizeLessThan(2);
                assertThat(byYear(plan))
                    .as(plan.sql())
                    .noneMatch(scan -> scan.startsWith("Seq Scan") && year(scan).equals(FILLED));
              });
      assertThat(plans.stream().flatMap(GenericPlanIT::byYear))
          .anyMatch(scan -> scan.endsWith(" fact_" + YEAR))
          .anyMatch(scan -> scan.endsWith(" evaluation_" + YEAR))
          .anyMatch(scan -> scan.endsWith(" evaluation_revision_" + YEAR));
    }
  }

  private static String year(String scan) {
    return scan.substring(scan.lastIndexOf('_') + 1);
  }

  private static Stream<String> byYear(GenericPlan plan) {
    return plan.scans().stream().filter(scan -> scan.matches(".* (fact|evaluation\\w*)_\\w+"));
  }
}
