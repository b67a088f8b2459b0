package org.jiheng.gateway.filing;

import static io.vertx.core.http.HttpMethod.PUT;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.gateway.upstream.GatewayConfig;
import org.jiheng.gateway.upstream.Upstream;
import org.jiheng.gateway.upstream.UpstreamClient;
import org.jiheng.gateway.upstream.UpstreamClients;
import org.jiheng.http.OnBehalf;
import org.jiheng.http.RequestId;

/**
 * The services' internal paths for filings. A failure is an answer too, so that the answers of the
 * others are not lost over it; each is worked on off the event loop.
 */
@ApplicationScoped
class Parts {

  private static final String PARTS = "/api/v1/filing-parts/";
  private static final String DOCUMENTS = "/api/v1/filing-documents/";

  private final UpstreamClient client;
  private final Duration timeout;

  Parts(UpstreamClients clients, GatewayConfig config) {
    this.client = clients.requests();
    this.timeout = config.filingTimeout();
  }

  /**
   * The answers stand in the order of {@link Upstream}.
   *
   * @param preview whether the evaluation that the filing would get is asked for, too
   */
  Uni<List<PartAnswer>> dryRun(Submission submission, boolean preview) {
    var query = "dryRun=true&preview=" + preview;
    return together(Stream.of(Upstream.values()).map(part -> put(part, submission, query, null)));
  }

  /** If-Match is judged by the register alone. */
  Uni<PartAnswer> register(Submission submission, boolean othersChange) {
    return put(
        Upstream.BUDGET,
        submission,
        "othersChange=" + othersChange + "&overwrite=" + submission.overwrite(),
        submission.ifMatch());
  }

  Uni<List<PartAnswer>> follow(Submission submission, int revision) {
    String query = "revision=" + revision + "&overwrite=" + submission.overwrite();
    return together(
        Stream.of(Upstream.INDICATOR, Upstream.REPORT)
            .map(part -> put(part, submission, query, null)));
  }

  /**
   * The filing that a document is; report-service alone reads documents.
   *
   * @param ruleProfile of a document that names none; null where none was given
   */
  Uni<PartAnswer> read(Submission submission, FilingContent content, String ruleProfile) {
    String query = ruleProfile == null ? "" : "?ruleProfile=" + segment(ruleProfile);
    return answer(
        Upstream.REPORT,
        submission,
        path(DOCUMENTS, submission) + query,
        content.mediaType(),
        null);
  }

  private static Uni<List<PartAnswer>> together(Stream<Uni<PartAnswer>> answers) {
    return Uni.join().all(answers.toList()).andFailFast();
  }

  private Uni<PartAnswer> put(Upstream part, Submission submission, String query, String ifMatch) {
    return answer(
        part,
        submission,
        path(PARTS, submission) + "?" + query,
        FilingContent.JSON.mediaType(),
        ifMatch);
  }

  private Uni<PartAnswer> answer(
      Upstream part, Submission submission, String uri, String contentType, String ifMatch) {
    return Uni.createFrom()
        .completionStage(
            () -> send(part, submission, uri, contentType, ifMatch).toCompletionStage())
        .onFailure()
        .recoverWithItem(failure -> PartAnswer.failed(part, failure))
        .emitOn(Infrastructure.getDefaultWorkerPool());
  }

  private Future<PartAnswer> send(
      Upstream part, Submission submission, String uri, String contentType, String ifMatch) {
    return client
        .request(part, PUT, uri, timeout)
        .compose(
            request ->
                withHeaders(request, submission, contentType, ifMatch).send(submission.body()))
        .compose(
            response ->
                response
                    .body()
                    .map(Buffer::getBytes)
                    .map(body -> PartAnswer.of(part, response.statusCode(), body)));
  }

  private static HttpClientRequest withHeaders(
      HttpClientRequest request, Submission submission, String contentType, String ifMatch) {
    request.putHeader("content-type", contentType).putHeader("accept", "application/json");
    if (submission.authorization() != null) {
      request.putHeader("authorization", submission.authorization());
    }
    if (submission.onBehalf() != null) {
      request.putHeader(OnBehalf.HEADER, submission.onBehalf());
    }
    if (submission.requestId() != null) {
      request.putHeader(RequestId.HEADER, submission.requestId());
    }
    if (ifMatch != null) {
      request.putHeader("if-match", ifMatch);
    }
    return request;
  }

  private static String path(String base, Submission submission) {
    return base + segment(submission.department()) + "/" + segment(submission.fiscalYear());
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
