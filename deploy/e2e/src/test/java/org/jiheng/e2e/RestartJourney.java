package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The platform is stopped and started again. */
class RestartJourney {

  @Test
  void theSameDataIsThereAfterwards() throws Exception {
    Sample filing = Sample.of("E2E-RESTART");
    Clerk.hasFiled(filing);
    byte[] evaluation = Clerk.get("/api/v1/evaluations/E2E-RESTART/2024").asByteArray();
    byte[] read = Clerk.get(filing.path()).asByteArray();

    Platform.running().restart();

    assertThat(Clerk.get("/api/v1/evaluations/E2E-RESTART/2024").asByteArray())
        .isEqualTo(evaluation);
    assertThat(Clerk.get(filing.path()).asByteArray()).isEqualTo(read);
    Response again = Clerk.handsIn(filing);
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(again.jsonPath().getBoolean("changed")).isFalse();
    Clerk.hasFiled(Sample.of("E2E-RESTART-AFTER"));
  }
}
