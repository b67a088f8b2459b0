package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Many filings are handed in at once, by a clerk and in the clerk's name. */
class ImportJourney {

  @Test
  void eachIsTakenOrRefusedForItselfAndTheSameAgainChangesNothing() {
    var good = Sample.small("E2E-IMPORT");
    var faulty = Sample.small("E2E-IMPORT-FAULTY");
    faulty.tree().put("ruleProfile", "hunan-1949");
    var foreign = Sample.small("E2E-IMPORT-FOREIGN");
    var filings = List.of(faulty, good, foreign);
    var clerk = Tokens.clerk(good.code(), faulty.code());

    var dry = ManyFilings.of(clerk, "?dryRun=true", filings).finished();
    assertThat(dry.path("passed").asInt()).as(dry.toString()).isEqualTo(1);
    assertThat(dry.path("refused").asInt()).as(dry.toString()).isEqualTo(2);
    Unknown.assertUnknown(good);

    var job = ManyFilings.of(clerk, "?fiscalYear=2024", filings);
    var done = job.finished();

    assertThat(done.path("filed").asInt()).as(done.toString()).isEqualTo(1);
    assertThat(done.path("refused").asInt()).as(done.toString()).isEqualTo(2);
    var items = Clerk.json(job.get("/items")).path("items");
    assertThat(items.at("/0/errors/0/pointer").asText()).isEqualTo("/ruleProfile");
    assertThat(items.at("/1/revision").asInt()).isEqualTo(1);
    assertThat(items.at("/2/detail").asText()).isNotEmpty();
    assertThat(job.get("/report.csv").asString())
        .startsWith("\uFEFF序号,")
        .contains("E2E-IMPORT,2024,已报送,1,", "/ruleProfile,hunan-1949,");
    Clerk.evaluation(good, 1);
    assertThat(Sample.canonical(Clerk.filing(good, 1))).isEqualTo(good.canonical());
    var audit =
        Clerk.json(Clerk.get("/api/v1/audit?limit=500&department=" + good.code())).path("items");
    assertThat(audit)
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.path("actor").asText()).isEqualTo(Tokens.CLIENT))
        .allSatisfy(entry -> assertThat(entry.path("actorRole").asText()).isEqualTo(Tokens.CLERK));
    Unknown.assertUnknown(faulty);
    Unknown.assertUnknown(foreign);

    var again = ManyFilings.of(clerk, "?replace=true", filings).finished();
    assertThat(again.path("unchanged").asInt()).as(again.toString()).isEqualTo(1);
    assertThat(again.path("filed").asInt()).as(again.toString()).isZero();
  }
}
