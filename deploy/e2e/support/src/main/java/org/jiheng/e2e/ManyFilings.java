package org.jiheng.e2e;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Many filings that somebody handed in at once, through the gateway. */
record ManyFilings(String path, String token) {

  static ManyFilings of(String token, String query, List<Sample> filings) {
    var lines = filings.stream().map(Sample::text).collect(Collectors.joining("\n"));
    return sent(token, query, "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8));
  }

  static ManyFilings sent(String token, String query, String type, byte[] content) {
    var started =
        given()
            .baseUri(Platform.running().gateway())
            .auth()
            .oauth2(token)
            .contentType(type)
            .body(content)
            .post("/api/v1/imports" + query);
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
    return new ManyFilings("/api/v1/imports/" + started.jsonPath().getLong("id"), token);
  }

  JsonNode now() {
    return Clerk.json(get(""));
  }

  JsonNode finished() {
    return Awaitility.await("the end of " + path)
        .atMost(120, SECONDS)
        .until(this::now, job -> job.path("finishedAt").isTextual());
  }

  Response get(String rest) {
    return given().baseUri(Platform.running().gateway()).auth().oauth2(token).get(path + rest);
  }
}
