package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jiheng.gateway.FilingScene.PATH;
import static org.jiheng.gateway.FilingScene.applied;
import static org.jiheng.gateway.FilingScene.changed;
import static org.jiheng.gateway.FilingScene.clerk;
import static org.jiheng.gateway.FilingScene.handsIn;
import static org.jiheng.gateway.FilingScene.plays;
import static org.jiheng.gateway.FilingScene.registered;
import static org.jiheng.gateway.FilingScene.stored;
import static org.jiheng.gateway.FilingScene.unchanged;
import static org.jiheng.gateway.TestService.BUDGET;
import static org.jiheng.gateway.TestService.INDICATOR;
import static org.jiheng.gateway.TestService.REPORT;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jiheng.http.OnBehalf;
import org.jiheng.http.Roles;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filing that nobody refuses: all three steps. */
@QuarkusTest
@OnParts
class FilingIT {

  private static final String PART = "/api/v1/filing-parts/431053/2024?";

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @Test
  void theFirstFilingIsJudgedRegisteredAndFollowed() {
    plays(BUDGET, changed(null, "/a"), registered(1, true, true));
    plays(INDICATOR, changed(null, "/b"), applied(1, true));
    plays(REPORT, changed(null), applied(1, true));

    handsIn()
        .statusCode(201)
        .header("ETag", "\"1-1a2b3c4d\"")
        .body("revision", equalTo(1))
        .body("filing", equalTo(FilingScene.HASH))
        .body("changed", equalTo(true));

    assertThat(stored())
        .containsExactly(
            PART + "othersChange=false&overwrite=false",
            PART + "revision=1&overwrite=false",
            PART + "revision=1&overwrite=false");
    assertThat(BUDGET.seen()).extracting(TestService.Seen::text).containsOnly(FilingScene.FILING);
    assertThat(INDICATOR.lastSeen().headers().getFirst("Authorization"))
        .isEqualTo("Bearer " + Client.token());
  }

  @Test
  void aProgramThatFilesForSomebodyIsTakenForThatPersonByTheServicesToo() {
    plays(BUDGET, changed(null, "/a"), registered(1, true, true));
    plays(INDICATOR, changed(null, "/b"), applied(1, true));
    plays(REPORT, changed(null), applied(1, true));
    OnBehalf own = new OnBehalf("li.ming", Tokens.CLERK, List.of("431053"));
    OnBehalf foreign = new OnBehalf("li.ming", Tokens.CLERK, List.of("430999"));

    assertThat(handsInFor(own, Tokens.withGroups(Roles.FILING_AGENT))).isEqualTo(201);

    for (TestService service : TestService.ALL) {
      assertThat(service.seen())
          .isNotEmpty()
          .allMatch(seen -> own.header().equals(seen.headers().getFirst(OnBehalf.HEADER)));
    }
    assertThat(handsInFor(foreign, Tokens.withGroups(Roles.FILING_AGENT))).isEqualTo(403);
    assertThat(handsInFor(own, Client.token())).isEqualTo(403);
  }

  private static int handsInFor(OnBehalf person, String token) {
    return clerk()
        .auth()
        .oauth2(token)
        .header(OnBehalf.HEADER, person.header())
        .put(PATH)
        .statusCode();
  }

  /** Twice as long as a client may pause within its body, which it has long sent. */
  @Test
  void aServiceThatTakesItsTimeIsNotTheClientsFault() {
    plays(INDICATOR, unchanged(3), "{}");
    plays(REPORT, unchanged(3), "{}");
    BUDGET.answers(
        (request, exchange) -> {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1200));
          TestService.respond(exchange, 200, "application/json", unchanged(3));
        });

    handsIn().statusCode(200);
  }

  @Test
  void aReplacementCarriesItsIfMatchToTheRegister() {
    plays(BUDGET, unchanged(3), registered(4, true, false));
    plays(INDICATOR, changed(3, "/b"), applied(4, true));
    plays(REPORT, unchanged(3), applied(4, false));

    handsIn("\"3-00000000\"").statusCode(200).header("ETag", "\"4-1a2b3c4d\"");

    assertThat(stored().get(0)).isEqualTo(PART + "othersChange=true&overwrite=false");
    assertThat(BUDGET.lastSeen().headers().getFirst("If-Match")).isEqualTo("\"3-00000000\"");
    assertThat(stored()).contains(PART + "revision=4&overwrite=false");
  }

  @Test
  void aFilingThatIsThereAlreadyTouchesNothing() {
    plays(BUDGET, unchanged(3), "{}");
    plays(INDICATOR, unchanged(3), "{}");
    plays(REPORT, unchanged(3), "{}");

    handsIn()
        .statusCode(200)
        .header("ETag", "\"3-1a2b3c4d\"")
        .body("revision", equalTo(3))
        .body("changed", equalTo(false));

    assertThat(stored()).isEmpty();
  }

  @Test
  void aRepetitionNeedsNoIfMatchAndLetsTheLateServiceCatchUp() {
    plays(BUDGET, unchanged(3), registered(3, false, false));
    plays(INDICATOR, changed(2, "/b"), applied(3, true));
    plays(REPORT, unchanged(3), applied(3, false));

    handsIn().statusCode(200).body("revision", equalTo(3)).body("changed", equalTo(true));

    assertThat(stored())
        .containsExactly(
            PART + "othersChange=false&overwrite=false",
            PART + "revision=3&overwrite=false",
            PART + "revision=3&overwrite=false");
  }

  @Test
  void aDryRunTellsTheChangesAndThePreviewAndStoresNothing() {
    plays(BUDGET, changed(3, "/a"), "{}");
    plays(INDICATOR, FilingScene.conflicting(3, "/b"), "{}");
    plays(REPORT, unchanged(3), "{}");

    String body =
        clerk()
            .put(PATH + "?dryRun=true")
            .then()
            .statusCode(200)
            .body("revision", equalTo(3))
            .body("changes.pointer", contains("/a", "/b"))
            .body("changes[0].after", nullValue())
            .body("changes[0]", not(org.hamcrest.Matchers.hasKey("path")))
            .body("conflicts.pointer", contains("/b"))
            .extract()
            .asString();

    assertThat(REPORT.lastSeen().uri()).endsWith("?dryRun=true&preview=true");
    assertThat(body).contains("\"before\":1.50", "\"preview\":{\"score\":98.80}");
    assertThat(stored()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dryRun=yes", "dryRun=True", "overwrite=1"})
  void aFlagThatIsMisspeltIsNotTakenForFalse(String query) {
    plays(BUDGET, unchanged(3), registered(4, true, false));
    plays(INDICATOR, unchanged(3), applied(4, true));
    plays(REPORT, unchanged(3), applied(4, true));

    clerk().put(PATH + "?" + query).then().statusCode(400);

    assertThat(stored()).isEmpty();
  }

  @Test
  void aDepartmentsCodeArrivesAsItWasWritten() {
    plays(BUDGET, unchanged(1), "{}");
    plays(INDICATOR, unchanged(1), "{}");
    plays(REPORT, unchanged(1), "{}");

    clerk().put("/api/v1/filings/%E7%A7%91%20%2B1/2024").then().statusCode(200);

    assertThat(BUDGET.lastSeen().uri())
        .isEqualTo("/api/v1/filing-parts/%E7%A7%91%20%2B1/2024?dryRun=true&preview=false");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8_000, 40_000, 3_000_000})
  void allThreeGetTheFilingByteForByteWhateverItsSize(int size) throws Exception {
    byte[] filing = new byte[size];
    new Random(size).nextBytes(filing);
    for (BodyPublisher body :
        List.of(
            BodyPublishers.ofByteArray(filing),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(filing)))) {
      TestService.upAll();
      TestService.ALL.forEach(service -> service.answersJson(400, "{}"));

      var answer =
          Client.send(
              Client.request(PATH)
                  .timeout(Duration.ofSeconds(20))
                  .header("Content-Type", "application/json")
                  .PUT(body));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(TestService.ALL)
          .allSatisfy(service -> assertThat(service.lastSeen().body()).isEqualTo(filing));
    }
  }
}
