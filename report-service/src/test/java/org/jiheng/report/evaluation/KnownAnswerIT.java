package org.jiheng.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import org.jiheng.http.EarlyNotModified;
import org.jiheng.report.journey.Case;
import org.jiheng.report.journey.FactLog;
import org.jiheng.sql.Database;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.StatementCounter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a client has is not read to tell it so. */
@QuarkusTest
@OnParts("report")
class KnownAnswerIT {

  private static final FactLog LOG = new FactLog();

  private final StatementCounter counter = new StatementCounter();
  private final ServedEvaluations served;

  KnownAnswerIT(AgroalDataSource database) {
    var counted = new Database(counter.around(AgroalDataSource.class, database));
    served = new ServedEvaluations(new Evaluations(counted));
  }

  @AfterAll
  static void closeLog() {
    LOG.close();
  }

  @Test
  void anEvaluationThatTheClientHasTakesOneStatementAndNoBody() {
    var filed = Case.large(LOG, "J060").file(1);
    var etag = filed.awaitEvaluation(1).header("ETag");

    assertThat(status("J060", null)).isEqualTo(200);
    assertThat(counter.bytes()).as("with the body").isGreaterThan(20_000);
    var statements = counter.statements();
    var bytes = counter.bytes();

    assertThat(status("J060", etag)).isEqualTo(304);
    assertThat(counter.statements() - statements).isEqualTo(1);
    assertThat(counter.bytes() - bytes).as("without it").isLessThan(200);
  }

  private int status(String department, String ifNoneMatch) {
    var known = new EarlyNotModified(headers(ifNoneMatch));
    try (var answer = new EvaluationResource(served, known).one(department, 2024, null)) {
      return answer.getStatus();
    } catch (WebApplicationException early) {
      return early.getResponse().getStatus();
    }
  }

  /** A request with this header alone. */
  private static HttpHeaders headers(String ifNoneMatch) {
    return (HttpHeaders)
        Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (request, method, asked) -> ifNoneMatch);
  }
}
