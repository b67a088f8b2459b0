package org.jiheng.budget.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.budget.Stored;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A POST with an Idempotency-Key is carried out once, on the real database. */
@QuarkusTest
@OnParts("budget")
class RepeatedPostIT {

  private static final String MARKS = "/api/v1/marks/";

  private final String key = UUID.randomUUID().toString();

  @Test
  void twoPostingsWithOneKeyBookOnce() {
    json(Api.take(FiledJson.of("once")), 200);
    var body = posting("once", 43000);

    var first = with(key).body(body).post("/api/v1/postings");
    json(Api.clerk().body(posting("once", 44000)).post("/api/v1/postings"), 201);
    var again = with(key).body(body).post("/api/v1/postings");

    assertThat(json(first, 201).get("balance").toString()).isEqualTo("43000.00");
    assertReplayed(again, first);
    assertThat(balance("once")).isEqualTo("44000.00");
  }

  @Test
  void theAnswerComesAgainWithItsStatusHeadersAndBytes() {
    var first = with(key).body("{}").post(MARKS + 3001);
    var version = version(3001);

    var again = with(key).body("{}").post(MARKS + 3001);

    assertReplayed(again, first);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Location")).endsWith(MARKS + 3001);
    assertThat(first.header("ETag")).isEqualTo("\"" + version + "\"");
    assertThat(first.headers().getValues("Link")).containsExactly("</a>; rel=a", "</b>; rel=b");
    assertThat(first.contentType())
        .isEqualTo(Api.clerk().body("{}").post(MARKS + 3002).contentType());
    assertThat(version(3001)).isEqualTo(version);
  }

  @Test
  void anAnswerWithoutABodyComesAgainWithoutABody() {
    var first = with(key).body("{\"end\":\"empty\"}").post(MARKS + 3003);
    var version = version(3003);

    assertReplayed(with(key).body("{\"end\":\"empty\"}").post(MARKS + 3003), first);
    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(version(3003)).isEqualTo(version);
  }

  @Test
  void effectAndAnswerAreOfOneTransaction() {
    with(key).body("{}").post(MARKS + 3004);

    assertThat(Stored.texts("select xmin::text from idempotency where key = ?", key))
        .hasSize(1)
        .isEqualTo(Stored.texts("select xmin::text from roll where fiscal_year = 3004"));
  }

  @Test
  void whileTheFirstRunsTheSameKeyIsAConflict() throws Exception {
    var gate = new MarkResource.Gate();
    MarkResource.gate = gate;
    var body = "{\"end\":\"wait\"}";
    var running =
        CompletableFuture.supplyAsync(() -> with(key).body(body).post(MARKS + 3005).thenReturn());
    assertThat(gate.begun().await(30, TimeUnit.SECONDS)).isTrue();

    var meanwhile = with(key).body(body).post(MARKS + 3005);
    gate.end().countDown();

    assertThat(json(meanwhile, 409).get("detail").textValue()).contains("正在处理");
    var first = running.get(30, TimeUnit.SECONDS);
    assertThat(first.statusCode()).isEqualTo(201);
    assertReplayed(with(key).body(body).post(MARKS + 3005), first);
  }

  @Test
  void theSameKeyWithAnotherBodyOrQueryIsRefused() {
    with(key).body("{\"a\":1}").post(MARKS + 3006);
    var version = version(3006);

    var body = with(key).body("{\"a\":2}").post(MARKS + 3006);
    var query = with(key).queryParam("b", 1).body("{\"a\":1}").post(MARKS + 3006);

    assertThat(json(body, 422).get("detail").textValue()).contains("内容或权限不同");
    json(query, 422);
    assertThat(version(3006)).isEqualTo(version);
  }

  @Test
  void anotherCallerAndAnotherPathHaveTheKeyToThemselves() {
    var first = with(key).body("{}").post(MARKS + 3007);

    var caller =
        Api.as("another-clerk").header("Idempotency-Key", key).body("{}").post(MARKS + 3007);
    var path = with(key).body("{}").post(MARKS + 3008);

    assertThat(caller.statusCode()).isEqualTo(201);
    assertThat(caller.header("Idempotency-Replayed")).isNull();
    assertThat(caller.header("ETag")).isNotEqualTo(first.header("ETag"));
    assertThat(path.header("Idempotency-Replayed")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"problem, 3010", "defect, 3011", "status, 3012"})
  void whatIsRefusedLeavesNeitherItsEffectNorItsKey(String end, int year) {
    var refused = with(key).body("{\"end\":\"" + end + "\"}").post(MARKS + year);

    assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(Stored.count("select count(*) from roll where fiscal_year = ?", year)).isZero();
    assertThat(Stored.count("select count(*) from idempotency where key = ?", key)).isZero();
    var repeated = with(key).body("{}").post(MARKS + year);
    assertThat(repeated.statusCode()).isEqualTo(201);
    assertThat(repeated.header("Idempotency-Replayed")).isNull();
  }

  @Test
  void aBodyThatCannotBeTakenLeavesNoKey() {
    json(Api.take(FiledJson.of("once-bad")), 200);

    json(with(key).body("{").post("/api/v1/postings"), 400);
    json(with(key).body("{}").post("/api/v1/postings"), 422);

    json(with(key).body(posting("once-bad", 1)).post("/api/v1/postings"), 201);
  }

  @Test
  void aRequestWithoutAKeyLeavesNoneAndOneWithoutABodyMayHaveOne() {
    var before = Stored.count("select count(*) from idempotency");
    Api.clerk().body("{}").post(MARKS + 3020);
    assertThat(Stored.count("select count(*) from idempotency")).isEqualTo(before);

    var first = with(key).post(MARKS + 3020 + "/bare");
    assertReplayed(with(key).post(MARKS + 3020 + "/bare"), first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "é"})
  void whatIsNoKeyIsABadRequest(String malformed) {
    json(with(malformed).body("{}").post(MARKS + 3021), 400);
    json(with("k".repeat(256)).body("{}").post(MARKS + 3021), 400);
    json(with(key).header("Idempotency-Key", "two").body("{}").post(MARKS + 3021), 400);

    assertThat(Stored.count("select count(*) from roll where fiscal_year = 3021")).isZero();
  }

  @Test
  void beyondTheRetentionAKeyIsNewAndItsAnswerIsPurged() {
    var other = UUID.randomUUID().toString();
    with(key).body("{}").post(MARKS + 3022);
    with(other).body("{}").post(MARKS + 3023);
    Stored.texts(
        "update idempotency set created_at = created_at - interval '7 days 1 minute'"
            + " where key in (?, ?) returning 1",
        key,
        other);
    var version = version(3022);

    var anew = with(key).body("{\"other\":true}").post(MARKS + 3022);

    assertThat(anew.header("ETag")).isNotEqualTo("\"" + version + "\"");
    assertReplayed(with(key).body("{\"other\":true}").post(MARKS + 3022), anew);
    assertThat(Stored.count("select count(*) from idempotency where key = ?", other)).isZero();
  }

  @Test
  void everyPostIsDescribedWithItsKey() {
    var paths =
        json(Api.clerk().accept("application/json").get("/q/openapi?format=json"), 200)
            .get("paths");
    var post = paths.at("/~1api~1v1~1postings/post");

    assertThat(post.get("parameters").findValuesAsText("name")).contains("Idempotency-Key");
    assertThat(post.at("/responses/409/description").textValue()).contains("正在处理");
    assertThat(post.at("/responses/422/description").textValue()).contains("errors", "内容不同");
    assertThat(paths.at("/~1api~1v1~1postings/get/parameters").findValuesAsText("name"))
        .doesNotContain("Idempotency-Key");
  }

  private static void assertReplayed(Response again, Response first) {
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.statusCode()).isEqualTo(first.statusCode());
    assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(again.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
    assertThat(ofTheAnswer(again)).containsExactlyInAnyOrderElementsOf(ofTheAnswer(first));
  }

  /** The headers without those that tell of the request. */
  private static List<Header> ofTheAnswer(Response response) {
    return response.headers().asList().stream()
        .filter(header -> !header.getName().equals("Idempotency-Replayed"))
        .filter(header -> !header.getName().equals("X-Request-Id"))
        .toList();
  }

  private static RequestSpecification with(String key) {
    return Api.clerk().header("Idempotency-Key", key);
  }

  private static String posting(String department, int amount) {
    return "{ \"department\": \"%s\", \"fiscalYear\": 2024, \"sheet\": \"statement\", \"line\": \"three-public\", \"phase\": \"EXECUTED\", \"amount\": %d }"
        .formatted(department, amount);
  }

  private static String balance(String department) {
    return Stored.texts(
            "select amount from balance where department = ? and line = 'three-public'"
                + " and phase = 'EXECUTED' and sheet = 'statement'",
            department)
        .get(0);
  }

  private static long version(int year) {
    return Stored.count("select version from roll where fiscal_year = ?", year);
  }
}
