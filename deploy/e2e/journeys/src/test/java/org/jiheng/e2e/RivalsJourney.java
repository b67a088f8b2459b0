package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two clients hand in for one department at the same moment. */
class RivalsJourney {

  @Test
  void twoWhoReplaceOneFilingEndInOneStateInAllServices() throws Exception {
    var filing = Sample.of("E2E-RIVALS");
    var etag = Clerk.hasFiled(filing);

    for (var round = 1; round <= 12; round++) {
      var known = etag;
      var rivals = List.of(variant(filing, round, "甲"), variant(filing, round, "乙"));
      var answers = atOnce(rivals, known);

      assertThat(answers)
          .extracting(Response::statusCode)
          .as(answers.toString())
          .containsExactlyInAnyOrder(200, 412);
      var won = answers.get(0).statusCode() == 200 ? 0 : 1;
      assertThat(answers.get(won).jsonPath().getInt("revision")).isEqualTo(round + 1);
      assertOneState(rivals.get(won), round + 1);
      etag = answers.get(won).header("ETag");
    }
  }

  @RepeatedTest(4)
  void twoWhoFileFirstEndInOneStateToo(RepetitionInfo round) throws Exception {
    var filing = Sample.of("E2E-FIRST-" + round.getCurrentRepetition());
    var rivals = List.of(variant(filing, 1, "甲"), variant(filing, 1, "乙"));

    var answers = atOnce(rivals, null);

    assertThat(answers)
        .extracting(Response::statusCode)
        .as(answers.toString())
        .containsExactlyInAnyOrder(201, 428);
    assertOneState(rivals.get(answers.get(0).statusCode() == 201 ? 0 : 1), 1);
  }

  @Test
  void aFilingAndASingleChangeEndInOneState() throws Exception {
    var filing = Sample.of("E2E-RIVAL-EDIT");
    var etag = Clerk.hasFiled(filing);
    for (var round = 1; round <= 8; round++) {
      var known = etag;
      var indicator = firstIndicator(filing);
      var before = Clerk.get(indicator);
      var next = filing.copy();
      next.object("/forms/0/indicators/0").put("actual", "申报 " + round);
      next.object("/forms/0/objective").put("actual", "第" + round + "轮");
      var edited = "单项 " + round;

      var answers =
          atOnce(
              () -> Clerk.handsIn(next, known),
              () ->
                  Clerk.request()
                      .header("If-Match", before.header("ETag"))
                      .body(Map.of("actual", edited))
                      .patch(indicator));

      var filed = answers.get(0).statusCode() == 200;
      var changed = answers.get(1).statusCode() == 200;
      assertThat(answers.get(0).statusCode()).as(answers.get(0).asString()).isIn(200, 412);
      assertThat(answers.get(1).statusCode()).as(answers.get(1).asString()).isIn(200, 412, 503);
      assertThat(filed || changed).isTrue();
      var expected = changed && !filed ? edited : "申报 " + round;
      assertThat(Clerk.get(indicator).jsonPath().getString("actual")).isEqualTo(expected);
      var revision =
          Clerk.get("/api/v1/register/" + filing.code() + "/2024").jsonPath().getInt("revision");
      Awaitility.await("the evaluation of " + expected)
          .atMost(60, SECONDS)
          .until(
              () -> Clerk.filing(next, revision).at("/forms/0/indicators/0/actual").asText(),
              expected::equals);
      etag = Clerk.get(filing.path()).header("ETag");
      filing = filed ? next : filing;
    }
  }

  @RepeatedTest(4)
  void aFilingAndItsEndEndInOneStateToo(RepetitionInfo round) throws Exception {
    var filing = Sample.of("E2E-RIVAL-END-" + round.getCurrentRepetition());
    var etag = Clerk.hasFiled(filing);
    var next = variant(filing, 1, "甲");

    var answers =
        atOnce(
            () -> Clerk.handsIn(next, etag),
            () ->
                Clerk.request()
                    .header("If-Match", etag)
                    .queryParam("reason", "重复申报")
                    .delete(filing.path()));

    assertThat(answers)
        .extracting(Response::statusCode)
        .as(answers.get(0).asString() + answers.get(1).asString())
        .containsExactlyInAnyOrder(200, 412);
    if (answers.get(0).statusCode() == 200) {
      assertOneState(next, 2);
    } else {
      assertThat(Clerk.get(filing.path()).statusCode()).isEqualTo(404);
      assertThat(Clerk.get("/api/v1/evaluations/" + filing.code() + "/2024").statusCode())
          .isEqualTo(404);
      assertThat(Clerk.get("/api/v1/forms/" + filing.code() + "/2024/overall").statusCode())
          .isEqualTo(404);
      var anew = Clerk.handsIn(next);
      assertThat(anew.statusCode()).as(anew.asString()).isEqualTo(201);
      assertOneState(next, 3);
    }
  }

  private static String firstIndicator(Sample filing) {
    return "/api/v1/indicators/"
        + Clerk.get("/api/v1/indicators?department={d}&form=overall&limit=1", filing.code())
            .jsonPath()
            .getString("items[0].id");
  }

  /** Different in what each of the three services keeps, or in only one of them. */
  private static Sample variant(Sample filing, int round, String who) {
    var variant = filing.copy();
    variant.object("/forms/0/indicators/6").put("actual", (500 + round) + " 课时");
    variant.object("/forms/0/objective").put("actual", who + "第" + round + "次");
    if (round % 3 == 0) {
      var executed = (who.equals("甲") ? 1000 : 2000) + round;
      variant.object("/forms/0/funds/0").put("executed", executed);
    }
    if (round % 2 == 0) {
      variant.object("/narrative/0").put("text", who + "第" + round + "次填报。");
    }
    return variant;
  }

  private static List<Response> atOnce(List<Sample> rivals, String ifMatch) {
    return atOnce(() -> handIn(rivals.get(0), ifMatch), () -> handIn(rivals.get(1), ifMatch));
  }

  private static List<Response> atOnce(Supplier<Response> one, Supplier<Response> other) {
    var start = new CyclicBarrier(2);
    var answers =
        Stream.of(one, other)
            .map(
                request ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          await(start);
                          return request.get();
                        }))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private static void await(CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Response handIn(Sample filing, String ifMatch) {
    return ifMatch == null ? Clerk.handsIn(filing) : Clerk.handsIn(filing, ifMatch);
  }

  private static void assertOneState(Sample winner, int revision) {
    assertThat(Sample.canonical(Clerk.filing(winner, revision))).isEqualTo(winner.canonical());
    var evaluation = Clerk.evaluation(winner, revision);
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
    var again = Clerk.handsIn(winner);
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(again.jsonPath().getBoolean("changed")).isFalse();
  }
}
