package org.jiheng.report.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.ETags;
import org.jiheng.http.OnBehalf;
import org.jiheng.http.RequestId;

/**
 * The public way in for a filing, at the gateway, which takes its three steps there. It is gone in
 * the name of whoever asked for the import.
 */
@ApplicationScoped
class FilingDoor {

  private static final Logger LOG = Logger.getLogger(FilingDoor.class);

  private static final int OK = 200;
  private static final int UNAUTHENTICATED = 401;

  /** The platform is at fault, or this program's token: nothing is said about the filing. */
  private static final Set<Integer> NO_ANSWER = Set.of(401, 403, 408, 429, 500, 502, 503, 504);

  private final HttpClient http;
  private final AgentToken token;
  private final ImportConfig config;

  FilingDoor(AgentToken token, ImportConfig config) {
    this.token = token;
    this.config = config;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /** What the gateway says. */
  record Answer(int status, JsonNode body) {

    boolean isOk() {
      return status == OK || status == 201;
    }
  }

  /** What would come of it; nothing is stored. */
  Answer tries(Import job, Item.Waiting item) {
    return send(job, item, request(job, item, "?dryRun=true"));
  }

  Answer takes(Import job, Item.Waiting item) {
    return send(job, item, request(job, item, ""));
  }

  /** In place of the filing of this revision. */
  Answer replaces(Import job, Item.Waiting item, int revision) {
    return send(job, item, request(job, item, "").header("If-Match", ETags.strong(revision)));
  }

  private HttpRequest.Builder request(Import job, Item.Waiting item, String query) {
    var person = job.terms().requestedBy();
    var departments =
        job.terms().departments() == null ? List.<String>of() : List.of(item.department());
    var onBehalf = new OnBehalf(person.subject(), person.role(), departments);
    return HttpRequest.newBuilder(address(item, query))
        .timeout(config.timeout())
        .header("Authorization", "Bearer " + token.value())
        .header(OnBehalf.HEADER, onBehalf.header())
        .header(RequestId.HEADER, "import-" + job.id() + "-" + item.position())
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofByteArray(item.filing()));
  }

  private URI address(Item.Waiting item, String query) {
    var department =
        URLEncoder.encode(item.department(), StandardCharsets.UTF_8).replace("+", "%20");
    return URI.create(
        config.gateway() + "/api/v1/filings/" + department + "/" + item.fiscalYear() + query);
  }

  private Answer send(Import job, Item.Waiting item, HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      var answer = new Answer(response.statusCode(), tree(response));
      if (NO_ANSWER.contains(answer.status())) {
        LOG.warnf("import %d item %d: %s", job.id(), item.position(), answer);
        throw closed(answer);
      }
      return answer;
    } catch (IOException away) {
      throw new DoorClosed("网关没有应答。", away);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DoorClosed("导入被中断。", interrupted);
    }
  }

  private DoorClosed closed(Answer answer) {
    if (answer.status() == UNAUTHENTICATED) {
      token.drop();
    }
    var told = answer.body().path("detail").asText();
    return new DoorClosed(told.isEmpty() ? "网关应答 " + answer.status() + "。" : told);
  }

  private static JsonNode tree(HttpResponse<byte[]> response) throws IOException {
    var type = response.headers().firstValue("Content-Type").orElse("");
    return type.contains("json")
        ? FilingJson.mapper().readTree(response.body())
        : MissingNode.getInstance();
  }
}
