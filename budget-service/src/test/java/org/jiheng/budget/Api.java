package org.jiheng.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingParts;
import org.jiheng.filing.part.LockOrders;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.filing.part.StagedPart;
import org.jiheng.testing.Tokens;

/** Calls the service as the bureau does. */
public final class Api {

  private Api() {}

  public static RequestSpecification as(String client) {
    return given().auth().oauth2(Tokens.bearer(client)).contentType(ContentType.JSON);
  }

  public static RequestSpecification clerk() {
    return as(Tokens.CLIENT);
  }

  public static Response dryRun(JsonNode filing) {
    return staged(filing, false);
  }

  public static Response take(JsonNode filing) {
    return take(filing, 0);
  }

  /** Replaces a filing; {@code over} is the revision that stands. */
  public static Response take(JsonNode filing, int over) {
    return take(filing, over, false);
  }

  public static Response take(JsonNode filing, int over, boolean overwrite) {
    var staged = staged(filing, true);
    return staged.statusCode() == 200
        ? verb("taken", filing, over + 1, FilingJson.hash(filing), overwrite)
        : staged;
  }

  /** One of the verbs for a revision that a clerk filed; without a hash it voids. */
  public static Response verb(
      String verb, JsonNode filing, int revision, String hash, boolean overwrite) {
    var told = new PartRevision(revision, hash, Tokens.CLIENT, Tokens.CLERK, overwrite);
    return platform()
        .body(FilingJson.mapper().valueToTree(told).toString())
        .put(part(filing) + "/" + verb);
  }

  /**
   * Locks the year's content, or unlocks it.
   *
   * @param content what it must still be; null to ask nothing
   */
  public static Response lock(JsonNode filing, long revision, boolean frozen, JsonNode content) {
    var part = content == null ? null : FilingParts.budget(FilingJson.filing(content));
    var order = LockOrders.submitted(revision, frozen, part);
    return platform()
        .body(FilingJson.mapper().valueToTree(order).toString())
        .put(part(filing) + "/locked");
  }

  public static Response staged(JsonNode filing, boolean kept) {
    var part = FilingJson.tree(FilingParts.budget(FilingJson.filing(filing)));
    return stage(filing, new StagedPart(FilingJson.hash(filing), part, kept));
  }

  public static Response stage(JsonNode filing, StagedPart staged) {
    return platform()
        .body(FilingJson.mapper().valueToTree(staged).toString())
        .put(part(filing) + "/staged");
  }

  private static RequestSpecification platform() {
    return given().auth().oauth2(Tokens.platform()).contentType(ContentType.JSON);
  }

  public static String part(JsonNode filing) {
    return "/api/v1/filing-parts/"
        + filing.at("/department/code").asText("D")
        + "/"
        + filing.path("fiscalYear").asInt(FiledJson.YEAR);
  }

  /** The answer's body, its figures exactly as written. */
  public static JsonNode json(Response response, int status) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    try {
      return FilingJson.mapper().readTree(response.asString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
