package org.jiheng.e2e;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.awaitility.Awaitility;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.testing.Tokens;

/** Somebody of the bureau who works through the gateway, with a token and no other door. */
final class Clerk {

  private Clerk() {}

  static RequestSpecification request() {
    return given()
        .baseUri(Platform.running().gateway())
        .auth()
        .oauth2(Tokens.bearer())
        .contentType("application/json; charset=UTF-8");
  }

  static Response get(String path, Object... parameters) {
    return request().get(path, parameters);
  }

  static Response handsIn(Sample filing) {
    return request().body(filing.text()).put(filing.path());
  }

  static Response handsIn(Sample filing, String ifMatch) {
    return request().header("If-Match", ifMatch).body(filing.text()).put(filing.path());
  }

  /** The first filing, taken and evaluated; its ETag. */
  static String hasFiled(Sample filing) {
    var receipt = handsIn(filing);
    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(201);
    evaluation(filing, 1);
    return receipt.header("ETag");
  }

  /** The evaluation of this filing revision, as soon as it is there. */
  static JsonNode evaluation(Sample filing, int revision) {
    return awaited("/api/v1/evaluations/", filing, revision);
  }

  /** The filing as the read model has it, from this revision on. */
  static JsonNode filing(Sample filing, int revision) {
    return awaited("/api/v1/filings/", filing, revision);
  }

  private static JsonNode awaited(String path, Sample filing, int revision) {
    var response =
        Awaitility.await(path + filing.code() + " at revision " + revision)
            .atMost(120, SECONDS)
            .until(
                () -> get(path + filing.code() + "/2024?filingRevision=" + revision),
                found -> found.statusCode() == 200);
    return json(response);
  }

  static JsonNode json(Response response) {
    try {
      return FilingJson.mapper().readTree(response.asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
