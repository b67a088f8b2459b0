package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two clients hand in for one department at the same moment. */
class RivalsJourney {

  @Test
  void twoWhoReplaceOneFilingEndInOneStateInAllServices() throws Exception {
    Sample filing = Sample.of("E2E-RIVALS");
    String etag = Clerk.hasFiled(filing);

    for (int round = 1; round <= 12; round++) {
      String known = etag;
      List<Sample> rivals = List.of(variant(filing, round, "甲"), variant(filing, round, "乙"));
      List<Response> answers = atOnce(rivals, known);

      assertThat(answers)
          .extracting(Response::statusCode)
          .as(answers.toString())
          .containsExactlyInAnyOrder(200, 412);
      int won = answers.get(0).statusCode() == 200 ? 0 : 1;
      assertThat(answers.get(won).jsonPath().getInt("revision")).isEqualTo(round + 1);
      assertOneState(rivals.get(won), round + 1);
      etag = answers.get(won).header("ETag");
    }
  }

  @RepeatedTest(4)
  void twoWhoFileFirstEndInOneStateToo(RepetitionInfo round) throws Exception {
    Sample filing = Sample.of("E2E-FIRST-" + round.getCurrentRepetition());
    List<Sample> rivals = List.of(variant(filing, 1, "甲"), variant(filing, 1, "乙"));

    List<Response> answers = atOnce(rivals, null);

    assertThat(answers)
        .extracting(Response::statusCode)
        .as(answers.toString())
        .containsExactlyInAnyOrder(201, 428);
    assertOneState(rivals.get(answers.get(0).statusCode() == 201 ? 0 : 1), 1);
  }

  /** Different in what each of the three services keeps, or in only one of them. */
  private static Sample variant(Sample filing, int round, String who) {
    Sample variant = filing.copy();
    variant.object("/forms/0/indicators/6").put("actual", (500 + round) + " 课时");
    variant.object("/forms/0/objective").put("actual", who + "第" + round + "次");
    if (round % 3 == 0) {
      int executed = (who.equals("甲") ? 1000 : 2000) + round;
      variant.object("/forms/0/funds/0").put("executed", executed);
    }
    if (round % 2 == 0) {
      variant.object("/narrative/0").put("text", who + "第" + round + "次填报。");
    }
    return variant;
  }

  private static List<Response> atOnce(List<Sample> rivals, String ifMatch) {
    CyclicBarrier start = new CyclicBarrier(rivals.size());
    List<CompletableFuture<Response>> answers =
        rivals.stream()
            .map(filing -> CompletableFuture.supplyAsync(() -> handIn(filing, ifMatch, start)))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private static Response handIn(Sample filing, String ifMatch, CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return ifMatch == null ? Clerk.handsIn(filing) : Clerk.handsIn(filing, ifMatch);
  }

  private static void assertOneState(Sample winner, int revision) {
    assertThat(Sample.canonical(Clerk.filing(winner, revision))).isEqualTo(winner.canonical());
    JsonNode evaluation = Clerk.evaluation(winner, revision);
    assertThat(evaluation.path("filingRevision").asInt()).isEqualTo(revision);
    assertThat(evaluation.path("pending").isNull()).isTrue();
    assertThat(
            Clerk.get("/api/v1/register/" + winner.code() + "/2024").jsonPath().getInt("revision"))
        .isEqualTo(revision);
    assertThat(
            Clerk.get("/api/v1/forms/" + winner.code() + "/2024/overall")
                .jsonPath()
                .getString("objective.actual"))
        .isEqualTo(winner.tree().at("/forms/0/objective/actual").asText());
    Response again = Clerk.handsIn(winner);
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(again.jsonPath().getBoolean("changed")).isFalse();
  }
}
