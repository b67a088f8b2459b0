package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A report goes in as a filing and comes out as the department's evaluation. */
class MainJobJourney {

  @Test
  void theRealReportIsEvaluatedRightToTheCent() {
    var seed = Sample.seed();

    var receipt = Clerk.handsIn(seed);

    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(201);
    assertThat(receipt.jsonPath().getInt("revision")).isEqualTo(1);
    assertThat(receipt.jsonPath().getBoolean("changed")).isTrue();
    SeedEvaluation.assertTrue(Clerk.evaluation(seed, 1));
  }

  @Test
  void whatWasHandedInIsReadBackAsItWas() {
    var filing = Sample.of("E2E-BACK");
    var etag = Clerk.hasFiled(filing);

    assertThat(Sample.canonical(Clerk.filing(filing, 1))).isEqualTo(filing.canonical());
    var read = Clerk.get(filing.path());
    assertThat(read.header("ETag")).isEqualTo(etag);
    assertThat(Clerk.request().header("If-None-Match", etag).get(filing.path()).statusCode())
        .isEqualTo(304);
  }

  @Test
  void theSameFilingAgainChangesNothingAndNoEventIsSent() {
    var filing = Sample.of("E2E-AGAIN");
    var etag = Clerk.hasFiled(filing);
    var events = Topics.countsAbout(filing.code());
    var evaluation = Clerk.evaluation(filing, 1);

    var again = Clerk.handsIn(filing);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.jsonPath().getBoolean("changed")).isFalse();
    assertThat(again.jsonPath().getInt("revision")).isEqualTo(1);
    assertThat(again.header("ETag")).isEqualTo(etag);
    // An event of another department passes through all of the platform in the meantime.
    Clerk.hasFiled(Sample.of("E2E-AGAIN-AFTER"));
    assertThat(Topics.countsAbout(filing.code())).isEqualTo(events);
    assertThat(Clerk.evaluation(filing, 1)).isEqualTo(evaluation);
  }

  @Test
  void aDryRunShowsTheEvaluationThatWouldBeAndStoresNothing() {
    var filing = Sample.of("E2E-DRY");

    var preview = Clerk.request().body(filing.text()).queryParam("dryRun", true).put(filing.path());

    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    var body = Clerk.json(preview);
    assertThat(body.path("revision").isNull()).isTrue();
    assertThat(body.path("changes")).isNotEmpty();
    assertThat(body.at("/preview/score").decimalValue()).isEqualByComparingTo("98.8");
    Unknown.assertUnknown(filing);
  }
}
