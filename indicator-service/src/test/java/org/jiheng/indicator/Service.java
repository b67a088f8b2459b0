package org.jiheng.indicator;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingParts;
import org.jiheng.filing.part.LockOrders;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.filing.part.StagedPart;
import org.jiheng.filing.part.WindowOrder;
import org.jiheng.testing.Tokens;

/** Requests to the service under test in the name of a clerk, for the year 2024. */
public final class Service {
  private static final String PART = "/api/v1/filing-parts/{department}/2024";

  private Service() {}

  public static RequestSpecification request() {
    var config =
        RestAssuredConfig.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false))
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL));
    return given()
        .spec(new RequestSpecBuilder().setConfig(config).build())
        .auth()
        .oauth2(Tokens.bearer());
  }

  /** Hands in a filing that must be taken or ignored. */
  public static Response take(String department, int revision, SmallFiling filing) {
    var response = hand(department, revision, false, filing);
    response.then().statusCode(200);
    return response;
  }

  public static Response hand(
      String department, int revision, boolean overwrite, SmallFiling filing) {
    return hand(department, revision, overwrite, filing.tree());
  }

  /** Staged, and taken where nothing is wrong with it. */
  public static Response hand(
      String department, int revision, boolean overwrite, ObjectNode filing) {
    var staged = stage(department, filing, true);
    return staged.statusCode() == 200
        ? verb("taken", department, revision, FilingJson.hash(filing), overwrite)
        : staged;
  }

  public static Response dryRun(String department, ObjectNode filing) {
    return stage(department, filing, false);
  }

  public static Response stage(String department, ObjectNode filing, boolean kept) {
    var part = FilingJson.tree(FilingParts.indicator(FilingJson.filing(filing)));
    return send("staged", department, new StagedPart(FilingJson.hash(filing), part, kept));
  }

  /** One of the verbs for a revision that a clerk filed; without a hash it voids. */
  public static Response verb(
      String verb, String department, int revision, String filing, boolean overwrite) {
    return send(
        verb,
        department,
        new PartRevision(revision, filing, Tokens.CLIENT, Tokens.CLERK, overwrite));
  }

  /**
   * Locks the year's content, or unlocks it.
   *
   * @param content what it must still be; null to ask nothing
   */
  public static Response lock(
      String department, long revision, boolean frozen, SmallFiling content) {
    var part = content == null ? null : FilingParts.indicator(FilingJson.filing(content.tree()));
    return send("locked", department, LockOrders.submitted(revision, frozen, part));
  }

  /** Opens what was returned, until this day whatever its window says. */
  public static Response returned(String department, long revision, String until) {
    return send("locked", department, LockOrders.returned(revision, until));
  }

  /** Tells the days of a department's year. */
  public static Response open(String department, long version, String opensOn, String lockAfter) {
    return send(
        "opened",
        department,
        new WindowOrder("FILING", "", version, opensOn, lockAfter, "还没有开放。", "已经锁定。"));
  }

  private static Response send(String verb, String department, Object told) {
    return given()
        .spec(request())
        .auth()
        .oauth2(Tokens.platform())
        .contentType("application/json")
        .body(FilingJson.mapper().valueToTree(told).toString())
        .put(PART + "/" + verb, department);
  }

  /** The rows of a department in filed order. */
  public static Response rows(String department) {
    return request()
        .queryParam("department", department)
        .queryParam("limit", 500)
        .get("/api/v1/indicators");
  }

  /** The id of the row of that name, the first one where there are several. */
  public static String id(String department, String name) {
    return rows(department).path("items.find { it.level3 == '" + name + "' }.id");
  }

  public static Response get(String path, Object... parameters) {
    return request().get(path, parameters);
  }

  public static Response patchRow(String id, String ifMatch, String body) {
    return patch("/api/v1/indicators/" + id, ifMatch, body);
  }

  public static Response patch(String path, String ifMatch, String body) {
    var request = request().contentType("application/merge-patch+json").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.patch(path);
  }
}
