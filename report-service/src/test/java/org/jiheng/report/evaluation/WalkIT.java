package org.jiheng.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.jiheng.http.Cursor;
import org.jiheng.report.journey.Case;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** Walks through the list while departments are evaluated; each test has a year of its own. */
@QuarkusTest
@OnParts("report")
class WalkIT {

  private final Scores scores;

  WalkIT(Scores scores) {
    this.scores = scores;
  }

  @Test
  void aDepartmentThatRisesFallsOrComesMeanwhileIsSeenOnceAsItStood() {
    var year = 1901;
    for (var number = 1; number <= 9; number++) {
      scores.give("W" + number, year, number + "0");
    }

    var seen =
        walk(
            year,
            "score",
            2,
            page -> {
              if (page == 1) {
                scores.give("W8", year, "5");
                scores.give("W1", year, "95");
                scores.give("W5", year, "55.5");
                scores.give("WX", year, "65");
                scores.give("W8", year, "4");
              }
            });

    assertThat(seen)
        .containsExactly(
            "W1 10 1", "W2 20 1", "W3 30 1", "W4 40 1", "W5 50 1", "W6 60 1", "W7 70 1", "W8 80 1",
            "W9 90 1");
    assertThat(walk(year, "-score", 3, page -> {})).hasSize(10).startsWith("W1 95 2", "W9 90 1");
  }

  @Test
  void whatIsCommittedAfterTheWalkBeganIsNotSeenThoughItBeganBefore() throws Exception {
    var year = 1902;
    List.of("A", "B", "C").forEach(code -> scores.give(code, year, "50"));
    var written = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var writer = Executors.newSingleThreadExecutor();
    try {
      var evaluating =
          writer.submit(
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(
                          () -> {
                            scores.give("C", year, "10");
                            written.countDown();
                            await(commit);
                          }));
      written.await();
      scores.give("B", year, "60");

      var seen =
          walk(
              year,
              "-code",
              1,
              page -> {
                commit.countDown();
                assertThat(evaluating).succeedsWithin(Duration.ofSeconds(10));
              });

      assertThat(seen).containsExactly("C 50 1", "B 60 2", "A 50 1");
      assertThat(walk(year, "code", 2, page -> {})).last().isEqualTo("C 10 2");
    } finally {
      commit.countDown();
      writer.shutdownNow();
    }
  }

  @Test
  void anyChangesInBetweenLeaveEveryWalkAsItBegan() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var year = 1903;
    for (var number = 0; number < 12; number++) {
      scores.give("V" + number, year, score(random));
    }
    for (var sort : List.of("code", "-code", "name", "-name", "score", "-score", "rate", "-rate")) {
      var stood = walk(year, sort, 500, page -> {});

      var seen =
          walk(
              year,
              sort,
              3,
              page -> {
                for (var change = 0; change < 4; change++) {
                  scores.give(
                      "V" + random.nextInt(20), year, "厅" + random.nextInt(9), score(random));
                }
              });

      assertThat(seen).as("seed %d, sort %s", seed, sort).isEqualTo(stood);
    }
  }

  @Test
  void theFilterAppliesToTheRowAsItStood() {
    var year = 1904;
    List.of("50", "60", "70", "80").forEach(score -> scores.give("F" + score, year, score));

    var seen =
        walk(
            year + "&minScore=60",
            "code",
            1,
            page -> {
              scores.give("F80", year, "10");
              scores.give("F50", year, "99");
            });

    assertThat(seen).containsExactly("F60 60 1", "F70 70 1", "F80 80 1");
  }

  @Test
  void namesAreInTheOrderOfPinyin() {
    var year = 1905;
    Map.of("1", "长沙", "2", "重庆", "3", "安徽", "4", "张家界", "5", "湘潭")
        .forEach((code, name) -> scores.give(code, year, name, "50"));

    ask(year, "&sort=name")
        .then()
        .body("items.department.name", equalTo(List.of("安徽", "长沙", "重庆", "湘潭", "张家界")));
    ask(year, "&sort=-name")
        .then()
        .body("items.department.name", equalTo(List.of("张家界", "湘潭", "重庆", "长沙", "安徽")));
  }

  @Test
  void filtersAndFieldsAreHeldTo() {
    var year = 1906;
    scores.give("x100", year, "长沙市科技局", "50");
    scores.give("x200", year, "重庆路小学", null);

    ask(year, "&q=科技").then().body("items.department.code", equalTo(List.of("x100")));
    ask(year, "&q=X2").then().body("items.department.code", equalTo(List.of("x200")));
    ask(year, "&maxScore=50").then().body("items", hasSize(1));
    ask(year, "&maxScore=49.9").then().body("items", hasSize(0));
    ask(year, "&rule=SUM&pending=false").then().body("items", hasSize(2));
    ask(year, "&rule=RATE").then().body("items", hasSize(0));
    ask(year, "&pending=true").then().body("items", hasSize(0));
    assertThat(ask(year, "&fields=score,department,findings&limit=1").path("items").toString())
        .isEqualTo("[{department={code=x100, name=长沙市科技局}, score=50, findings={SUM=1}}]");
    ask(year, "&fields=colour")
        .then()
        .statusCode(400)
        .body("detail", containsString("computedTotal"));
  }

  @Test
  void aCursorOfAnotherQuestionOrOfNoPageIsRefused() {
    var year = 1907;
    List.of("A", "B").forEach(code -> scores.give(code, year, "50"));
    String cursor = ask(year, "&limit=1&sort=score").path("next");

    for (var other : List.of("&sort=-score", "&sort=score&minScore=1", "&sort=score&q=A")) {
      Case.request().queryParam("cursor", cursor).get(list(year) + other).then().statusCode(400);
    }
    var keys = Cursor.decode(cursor);
    for (var forged : List.of("0:1:", "9:3:", "3:9:2", "3:9:10", "3:9:5,4", "3:9:x", "'", "3:9")) {
      var broken = new ArrayList<>(keys);
      broken.set(2, forged);
      Case.request()
          .queryParam("cursor", Cursor.encode(broken))
          .get(list(year) + "&sort=score")
          .then()
          .statusCode(400);
    }
    for (var bad : List.of("pending=yes", "rule=X", "maxScore=1e9", "fiscalYear=x")) {
      Case.request().get("/api/v1/evaluations?" + bad).then().statusCode(400);
    }
    Case.request().queryParam("q", "\0").get(list(year)).then().statusCode(400);
  }

  private static String score(Random random) {
    return random.nextInt(5) == 0 ? null : Integer.toString(random.nextInt(6) * 10);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Code, score and revision of every row; between the pages something happens. */
  private static List<String> walk(Object year, String sort, int limit, IntConsumer between) {
    var seen = new ArrayList<String>();
    var number = 0;
    var cursor = "";
    while (cursor != null) {
      var page =
          Case.request()
              .queryParam("cursor", cursor)
              .get(list(year) + "&sort=" + sort + "&limit=" + limit);
      page.then().statusCode(200);
      page.<List<Map<String, Object>>>path("items")
          .forEach(
              row ->
                  seen.add(
                      ((Map<?, ?>) row.get("department")).get("code")
                          + " "
                          + row.get("score")
                          + " "
                          + row.get("revision")));
      cursor = page.path("next");
      between.accept(++number);
    }
    return seen;
  }

  private static Response ask(int year, String question) {
    return Case.request().urlEncodingEnabled(true).get(list(year) + question);
  }

  private static String list(Object year) {
    return "/api/v1/evaluations?fiscalYear=" + year;
  }
}
