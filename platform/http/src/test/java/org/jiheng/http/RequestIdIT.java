package org.jiheng.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.jiheng.http.toy.LocalIssuer;
import org.junit.jupiter.api.Test;

/** A request is found by one name in the answer and in the log. */
@QuarkusTest
@WithTestResource(LocalIssuer.class)
class RequestIdIT {

  private static final String BROKEN = "/api/v1/toys/defect";

  @Test
  void theAnswerAndTheLogHaveTheIdOfTheRequest() {
    try (var log = new Log()) {
      asking("load-7.3").then().statusCode(500).header(RequestId.HEADER, equalTo("load-7.3"));

      assertThat(log.ids).contains("load-7.3");
    }
  }

  @Test
  void anIdThatIsNotPlainIsReplaced() {
    try (var log = new Log()) {
      var given =
          asking("a b<script>")
              .then()
              .header(RequestId.HEADER, matchesPattern("[0-9a-f-]{36}"))
              .extract()
              .header(RequestId.HEADER);

      assertThat(log.ids).contains(given);
    }
  }

  private static Response asking(String id) {
    return given()
        .auth()
        .oauth2(LocalIssuer.token("u-1", "jiheng", "bureau-admin"))
        .header(RequestId.HEADER, id)
        .get(BROKEN);
  }

  /** The ids of the requests for which something is logged while this is open. */
  private static final class Log extends ExtHandler implements AutoCloseable {

    private final List<String> ids = new CopyOnWriteArrayList<>();

    Log() {
      Logger.getLogger("").addHandler(this);
    }

    @Override
    protected void doPublish(ExtLogRecord line) {
      var id = line.getMdc(RequestId.FIELD);
      if (id != null) {
        ids.add(id);
      }
    }

    @Override
    public void close() {
      Logger.getLogger("").removeHandler(this);
    }
  }
}
