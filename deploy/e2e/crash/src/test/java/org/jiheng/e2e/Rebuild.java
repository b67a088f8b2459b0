package org.jiheng.e2e;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.util.Base64;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jiheng.filing.json.FilingJson;

/** The read model beside one that is read from the logs anew. */
final class Rebuild {

  private static final Set<String> ENDED = Set.of("DONE", "CANCELLED", "FAILED");

  private static final String STATES =
      "select encode(state, 'base64') from fact"
          + " where generation = (select serving from projection)";

  private static final String ROWS =
      """
      select jsonb_build_array(fiscal_year, department, kind, key, version,
        encode(state, 'base64'))::text as fact
      from fact where generation = (select serving from projection) order by fact
      """;

  private static final String BODIES =
      """
      select jsonb_build_array(e.fiscal_year, e.department, e.revision,
        encode(r.body, 'base64'), encode(r.filing_body, 'base64'))::text as served
      from evaluation e join evaluation_revision r using (fiscal_year, department, revision)
      order by served
      """;

  private Rebuild() {}

  static void assertChangesNothing() {
    var rows = ServiceDatabase.of(Member.REPORT).texts(ROWS);
    var bodies = ServiceDatabase.of(Member.REPORT).texts(BODIES);

    var job = run();

    assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("DONE");
    assertThat(job.path("changed").asInt()).as(job.toString()).isZero();
    assertThat(job.path("parked").asInt()).as(job.toString()).isZero();
    assertThat(ServiceDatabase.of(Member.REPORT).texts(ROWS)).isEqualTo(rows);
    assertThat(ServiceDatabase.of(Member.REPORT).texts(BODIES)).isEqualTo(bodies);
  }

  /** The facts are the newest states of the logs, folded here without the service's code. */
  static void assertFactsAre(Logs logs) {
    assertThat(
            ServiceDatabase.of(Member.REPORT).texts(STATES).stream()
                .map(state -> Sample.canonical(tree(plain(state))))
                .sorted())
        .containsExactlyElementsOf(logs.states());
  }

  private static JsonNode run() {
    var started = Clerk.request().post("/api/v1/admin/rebuilds");
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
    var path = "/api/v1/admin/rebuilds/" + started.jsonPath().getLong("id");
    return Awaitility.await("the rebuild")
        .atMost(180, SECONDS)
        .until(
            () -> Clerk.json(Clerk.get(path)), job -> ENDED.contains(job.path("state").asText()));
  }

  private static byte[] plain(String base64) {
    var packed = Base64.getMimeDecoder().decode(base64);
    return Zstd.decompress(packed, Math.toIntExact(Zstd.getFrameContentSize(packed)));
  }

  private static JsonNode tree(byte[] json) {
    try {
      return FilingJson.mapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
