package org.jiheng.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.filing.json.FilingJson;
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
    return clerk().queryParam("dryRun", true).body(filing.toString()).put(part(filing));
  }

  public static Response take(JsonNode filing) {
    return clerk().body(filing.toString()).put(part(filing));
  }

  /** Replaces a filing; {@code over} is the revision that the client has seen. */
  public static Response take(JsonNode filing, int over) {
    return clerk()
        .header("If-Match", "\"" + over + "-0123abcd\"")
        .body(filing.toString())
        .put(part(filing));
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
