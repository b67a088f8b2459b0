package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.awaitility.Awaitility;

/**
 * A filing that is handed in once: what the register has is everywhere, and what it has not is
 * nowhere.
 */
record FilingRequest(Sample filing, boolean sound) implements Strike.Request {

  private static final int FILINGS = 24;

  /** Of which every fourth is refused. */
  static List<FilingRequest> some(Member victim) {
    var requests = new ArrayList<FilingRequest>();
    for (var n = 0; n < FILINGS; n++) {
      var filing = Sample.small("KILL-" + victim + "-" + n);
      var sound = n % 4 != 3;
      if (!sound) {
        filing.object("/statement/0").put("line", "no-such-line");
      }
      requests.add(new FilingRequest(filing, sound));
    }
    return requests;
  }

  @Override
  public int send() {
    return Clerk.handsIn(filing).statusCode();
  }

  @Override
  public void judge(OptionalInt status) {
    var isRegistered = isRegistered();
    if (status.isPresent() && status.getAsInt() < 500) {
      assertThat(isRegistered)
          .as("%s was answered %s", filing.code(), status)
          .isEqualTo(status.getAsInt() == 201);
    }
    if (isRegistered) {
      assertThat(sound).isTrue();
      assertWhole();
    } else {
      assertNowhere();
    }
  }

  boolean isRegistered() {
    return Awaitility.await("the register of " + filing.code())
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> Clerk.get("/api/v1/register/" + filing.code() + "/2024").statusCode(),
                found -> found == 200 || found == 404)
        == 200;
  }

  private void assertWhole() {
    Awaitility.await(filing.code() + " at its owners")
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                taken(Member.BUDGET).equals(List.of("1"))
                    && taken(Member.INDICATOR).equals(List.of("1")));
    assertThat(Sample.canonical(Clerk.filing(filing, 1))).isEqualTo(filing.canonical());
    assertThat(Clerk.evaluation(filing, 1).path("pending").isNull()).isTrue();
  }

  private void assertNowhere() {
    for (Member owner : List.of(Member.BUDGET, Member.INDICATOR)) {
      assertThat(taken(owner)).as("%s at %s", filing.code(), owner).isEmpty();
    }
    assertThat(Clerk.get(filing.path()).statusCode()).isEqualTo(404);
    assertThat(Clerk.get("/api/v1/evaluations/" + filing.code() + "/2024").statusCode())
        .isEqualTo(404);
  }

  private List<String> taken(Member owner) {
    return ServiceDatabase.of(owner)
        .texts("select revision::text from taken_part where department = ?", filing.code());
  }
}
