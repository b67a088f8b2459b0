package org.jiheng.budget.repeat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiheng.http.ProblemException;
import org.jiheng.idempotency.Idempotent;
import org.jiheng.sql.Database;

/** A resource of the tests only: it marks a year in the table of rolls and ends as it is told. */
@Path("/api/v1/marks")
@Produces(MediaType.APPLICATION_JSON)
public class MarkResource {

  /** In one request it says that it has begun, and waits until it may end. */
  record Gate(CountDownLatch begun, CountDownLatch end) {

    Gate() {
      this(new CountDownLatch(1), new CountDownLatch(1));
    }
  }

  static volatile Gate gate = new Gate();

  private final Database database;

  MarkResource(Database database) {
    this.database = database;
  }

  @POST
  @Path("/{year}")
  @Idempotent
  @Operation(hidden = true)
  public Response mark(@PathParam("year") int year, @QueryParam("b") Integer ignored, JsonNode body)
      throws InterruptedException {
    var version =
        database
            .sql(
                """
                insert into roll (fiscal_year, version) values (:year, nextval('change_version'))
                on conflict (fiscal_year) do update set version = excluded.version
                returning version
                """)
            .bind("year", year)
            .first(row -> row.bigint("version"))
            .orElseThrow();
    return switch (body.path("end").asText()) {
      case "problem" -> throw ProblemException.conflict("不行。");
      case "defect" -> throw new IllegalStateException("on purpose");
      case "status" -> Response.status(503).entity(Map.of("version", version)).build();
      case "empty" -> Response.noContent().build();
      case "wait" -> {
        var passed = gate;
        passed.begun().countDown();
        if (!passed.end().await(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody opened the gate");
        }
        yield made(year, version);
      }
      default -> made(year, version);
    };
  }

  @POST
  @Path("/{year}/bare")
  @Idempotent
  @Operation(hidden = true)
  public Response bare(@PathParam("year") int year) {
    return made(year, 0);
  }

  private static Response made(int year, long version) {
    return Response.created(URI.create("/api/v1/marks/" + year))
        .header("ETag", "\"" + version + "\"")
        .header("Link", "</a>; rel=a")
        .header("Link", "</b>; rel=b")
        .entity(Map.of("version", version, "name", "标记"))
        .build();
  }
}
