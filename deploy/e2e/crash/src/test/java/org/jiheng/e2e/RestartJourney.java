package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The platform is stopped and started again, report-service in the middle of an import. */
class RestartJourney {

  private static final int MANY = 30;

  @Test
  void theSameDataIsThereAfterwards() throws Exception {
    var filing = Sample.of("E2E-RESTART");
    Clerk.hasFiled(filing);
    var evaluation = Clerk.get("/api/v1/evaluations/E2E-RESTART/2024").asByteArray();
    var read = Clerk.get(filing.path()).asByteArray();
    var many = IntStream.range(0, MANY).mapToObj(n -> Sample.small("E2E-RESTART-" + n)).toList();
    var half = ManyFilings.of(Tokens.bearer(), "", many);
    Awaitility.await("some of the import")
        .atMost(60, SECONDS)
        .until(() -> half.now().path("filed").asInt() > 1);

    Platform.running().kill(Member.REPORT);
    Platform.running().restart();

    assertThat(Clerk.get("/api/v1/evaluations/E2E-RESTART/2024").asByteArray())
        .isEqualTo(evaluation);
    assertThat(Clerk.get(filing.path()).asByteArray()).isEqualTo(read);
    var again = Clerk.handsIn(filing);
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(again.jsonPath().getBoolean("changed")).isFalse();
    Clerk.hasFiled(Sample.of("E2E-RESTART-AFTER"));
    assertGoneOn(half, many);
  }

  /** The one that was under way may be told as unchanged, because it was there when asked again. */
  private static void assertGoneOn(ManyFilings half, List<Sample> many) {
    var job = half.finished();

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.path("filed").asInt()).as(job.toString()).isBetween(MANY - 1, MANY);
    assertThat(job.path("filed").asInt() + job.path("unchanged").asInt()).isEqualTo(MANY);
    for (Sample each : many) {
      assertThat(Clerk.evaluation(each, 1).path("filingRevision").asInt()).isEqualTo(1);
    }
  }
}
