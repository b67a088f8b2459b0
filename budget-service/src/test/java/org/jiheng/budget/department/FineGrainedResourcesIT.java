package org.jiheng.budget.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.budget.Api;
import org.jiheng.budget.Stored;
import org.jiheng.contracts.PlatformChange;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Tokens;
import org.jiheng.testing.TopicReader;
import org.junit.jupiter.api.Test;

/** The single things beside the filing, as the bureau reads and writes them. */
@QuarkusTest
@OnParts("budget")
class FineGrainedResourcesIT {

  private static final String DEPARTMENT =
      "{ \"name\": \"湖畔剧院\", \"divisionCode\": \"430100\", \"units\": [ { \"code\": \"1\","
          + " \"name\": \"本级\", \"funding\": \"FULL\" } ] }";

  @Test
  void aDepartmentIsMadeReadAndReplacedByWhoHasSeenIt() {
    var path = "/api/v1/departments/theatre/2024";
    var created = Api.clerk().body(DEPARTMENT).put(path);
    var etag = created.header("ETag");

    assertThat(json(created, 201).at("/units/0/funding").textValue()).isEqualTo("FULL");
    assertThat(Api.clerk().header("If-None-Match", etag).get(path).statusCode()).isEqualTo(304);
    json(Api.clerk().body(DEPARTMENT).put(path), 428);
    json(Api.clerk().header("If-Match", "\"1\"").body(DEPARTMENT).put(path), 412);
    var same = Api.clerk().header("If-Match", etag).body(DEPARTMENT).put(path);
    assertThat(same.header("ETag")).isEqualTo(etag);
    var renamed = Api.clerk().header("If-Match", etag).body("{ \"name\": \"湖畔大剧院\" }").put(path);
    assertThat(json(renamed, 200).get("units")).isEmpty();
    assertThat(json(Api.clerk().get(path), 200).get("name").textValue()).isEqualTo("湖畔大剧院");
    assertThat(Stored.events("theatre"))
        .containsExactly(
            "DepartmentChanged theatre/2024/department",
            "DepartmentChanged theatre/2024/department");
  }

  @Test
  void departmentsOfAYearAreListedPageByPage() {
    for (String code : List.of("page-1", "page-2", "page-3")) {
      json(Api.clerk().body(DEPARTMENT).put("/api/v1/departments/" + code + "/1999"), 201);
    }
    var codes = new ArrayList<String>();
    String next = null;
    do {
      var request = Api.clerk().queryParam("fiscalYear", 1999).queryParam("limit", 2);
      var page =
          json(
              (next == null ? request : request.queryParam("cursor", next))
                  .get("/api/v1/departments"),
              200);
      page.get("items").forEach(item -> codes.add(item.get("code").textValue()));
      next = page.get("next").textValue();
    } while (next != null);

    assertThat(codes).containsExactly("page-1", "page-2", "page-3");
    json(Api.clerk().get("/api/v1/departments"), 400);
  }

  @Test
  void aProjectIsMadeAndRenamed() {
    json(Api.clerk().body(DEPARTMENT).put("/api/v1/departments/projects/2024"), 201);
    var path = "/api/v1/projects/projects/2024/stage";
    var created = Api.clerk().body("{ \"name\": \"舞台改造\" }").put(path);

    json(created, 201);
    var renamed =
        Api.clerk()
            .header("If-Match", created.header("ETag"))
            .body("{ \"name\": \"舞台更新\" }")
            .put(path);
    assertThat(json(renamed, 200).get("name").textValue()).isEqualTo("舞台更新");
    assertThat(
            json(
                    Api.clerk()
                        .queryParam("department", "projects")
                        .queryParam("fiscalYear", 2024)
                        .get("/api/v1/projects"),
                    200)
                .at("/items/0/name")
                .textValue())
        .isEqualTo("舞台更新");
    json(Api.clerk().body("{ \"name\": \"x\" }").put("/api/v1/projects/nobody/2024/x"), 404);
    json(Api.clerk().get("/api/v1/projects/projects/2024/none"), 404);
    json(
        Api.clerk().body("{ \"name\": \"x\" }").put("/api/v1/projects/projects/2024/overall"), 409);
  }

  @Test
  void aNameThatNoIndexTakesIsRefusedAndNamed() {
    var refused =
        json(
            Api.clerk()
                .body("{ \"name\": \"" + "局".repeat(301) + "\" }")
                .put("/api/v1/departments/overlong/2024"),
            422);

    assertThat(refused.at("/errors/0/pointer").textValue()).isEqualTo("/name");
  }

  @Test
  void theChartIsSeededAndTakesLinesOfTheBureau() {
    var seeded = json(Api.clerk().get("/api/v1/statement-lines"), 200);
    var path = "/api/v1/statement-lines/three-public.training";
    var body =
        "{ \"name\": \"培训费\", \"parent\": \"three-public\", \"breakdown\": \"item\","
            + " \"complete\": true }";
    var created = Api.clerk().body(body).put(path);

    assertThat(seeded.at("/items/0/code").textValue()).isEqualTo("income");
    assertThat(seeded.at("/items/0/standard").booleanValue()).isTrue();
    assertThat(json(created, 201).get("standard").booleanValue()).isFalse();
    json(Api.clerk().header("If-Match", created.header("ETag")).body(body).put(path), 200);
    var changed = body.replace("true", "false");
    json(Api.clerk().header("If-Match", created.header("ETag")).body(changed).put(path), 422);
    var renamed = body.replace("培训费", "培训");
    json(Api.clerk().header("If-Match", created.header("ETag")).body(renamed).put(path), 200);
    thenItIsToldWhoMadeAndRenamedTheLine("statement-lines/three-public.training");
    json(Api.clerk().body(body).put("/api/v1/statement-lines/income"), 409);
    var refused =
        json(
            Api.clerk()
                .body("{ \"name\": \"x\", \"parent\": \"none\", \"breakdown\": \"b\" }")
                .put("/api/v1/statement-lines/none.x"),
            422);
    assertThat(refused.at("/errors/0/pointer").textValue()).isEqualTo("/parent");
  }

  private static void thenItIsToldWhoMadeAndRenamedTheLine(String subject) {
    var told =
        of(
                subject,
                TopicReader.until("jiheng.budget.changes", all -> of(subject, all).count() == 2))
            .toList();

    assertThat(told)
        .extracting(message -> message.json().get("name").textValue())
        .containsExactly("培训费", "培训");
    assertThat(told)
        .extracting(message -> message.headers().get("ce_actor"))
        .containsOnly(Tokens.CLIENT);
    assertThat(told)
        .extracting(message -> message.headers().get("ce_actorrole"))
        .containsOnly(Tokens.ADMIN);
    assertThat(told).extracting(TopicReader.Message::key).containsOnly(PlatformChange.KEY);
  }

  private static Stream<TopicReader.Message> of(
      String subject, List<TopicReader.Message> messages) {
    return messages.stream().filter(message -> subject.equals(message.headers().get("ce_subject")));
  }

  @Test
  void baseDataAreReplacedWhole() {
    json(Api.clerk().body(DEPARTMENT).put("/api/v1/departments/base/2024"), 201);
    var path = "/api/v1/base-data/base/2024";
    var never = Api.clerk().get(path);
    var body =
        "{ \"headcount\": { \"authorized\": 10, \"actual\": 9, \"statedRate\": 90.00 },"
            + " \"buildings\": [ { \"name\": \"剧场\", \"budgetInvestment\": 1000000 } ] }";

    assertThat(json(never, 200).get("headcount").isNull()).isTrue();
    var created = Api.clerk().body(body).put(path);
    assertThat(json(created, 201).at("/buildings/0/budgetInvestment").toString())
        .isEqualTo("1000000.00");
    json(Api.clerk().body("{}").put(path), 428);
    var blank = Api.clerk().header("If-Match", created.header("ETag")).body("{}").put(path);
    assertThat(json(blank, 200).get("buildings")).isEmpty();
    assertThat(
            Stored.texts(
                "select data::jsonb ->> 'removed' from outbox_trail where department = 'base'"
                    + " and headers ->> 'ce_subject' like '%base-data' order by id"))
        .containsExactly("false", "true");
  }

  @Test
  void bodiesAreReadStrictly() {
    var path = "/api/v1/departments/strict/2024";

    assertThat(Api.clerk().body("{ \"name\": 7 }").put(path).statusCode()).isBetween(400, 422);
    assertThat(Api.clerk().body("{ \"name\": \"a\", \"b\": 1 }").put(path).statusCode())
        .isBetween(400, 422);
    var faults =
        json(
            Api.clerk()
                .body("{ \"name\": \" \", \"units\": [ { \"name\": \"a\\u0000b\" } ] }")
                .put(path),
            422);
    assertThat(faults.get("errors").findValuesAsText("pointer"))
        .containsExactly("/name", "/units/0/name");
    var nul = Api.clerk().urlEncodingEnabled(false).get("/api/v1/departments/a%00b/2024");
    assertThat(nul.statusCode()).isIn(400, 404);
    assertThat(Stored.count("select count(*) from department where code = 'strict'")).isZero();
  }

  @Test
  void theInternalPartIsNotInTheOpenApi() {
    var document = Api.clerk().accept("application/json").get("/q/openapi").asString();

    assertThat(document).contains("/api/v1/postings", "listDepartments");
    assertThat(document).doesNotContain("filing-parts");
  }
}
