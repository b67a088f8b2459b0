package org.jiheng.owners;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jboss.logging.MDC;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.part.LockOrder;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.filing.part.StagedPart;
import org.jiheng.filing.part.WindowOrder;
import org.jiheng.http.RequestId;
import org.jiheng.outbox.Envelopes;

/**
 * Speaks to the owners of a filing's parts, to both at the same time. A failure is an answer, too,
 * so that what the other one says is not lost over it.
 */
@ApplicationScoped
public class Owners {

  private static final int UNAUTHENTICATED = 401;

  private final PlatformToken token;
  private final OwnerConfig config;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  Owners(PlatformToken token, OwnerConfig config) {
    this.token = token;
    this.config = config;
  }

  /** The answers stand in the order of {@link Owner}. */
  public List<OwnerAnswer> stage(DepartmentYear id, Function<Owner, StagedPart> part) {
    return both(id, "staged", part, config.patience());
  }

  /** As {@link #stage}, of a part that was judged before. */
  public List<OwnerAnswer> stageAgain(DepartmentYear id, Function<Owner, StagedPart> part) {
    return both(id, "staged", part, config.haste());
  }

  public List<OwnerAnswer> hold(DepartmentYear id, PartRevision revision) {
    return both(id, "held", owner -> revision, config.haste());
  }

  public List<OwnerAnswer> take(DepartmentYear id, PartRevision revision) {
    return both(id, "taken", owner -> revision, config.haste());
  }

  public List<OwnerAnswer> release(DepartmentYear id, PartRevision revision) {
    return both(id, "released", owner -> revision, config.haste());
  }

  /** Locks or unlocks the content of both; what it must still be is each one's own part. */
  public List<OwnerAnswer> lock(DepartmentYear id, Function<Owner, LockOrder> order) {
    return both(id, "locked", order, config.haste());
  }

  /** Tells both on which days content may be changed. */
  public List<OwnerAnswer> open(DepartmentYear id, WindowOrder order) {
    return both(id, "opened", owner -> order, config.haste());
  }

  private List<OwnerAnswer> both(
      DepartmentYear id, String verb, Function<Owner, ?> told, Duration patience) {
    String bearer;
    try {
      bearer = token.value();
    } catch (IOException none) {
      return Arrays.stream(Owner.values()).map(each -> OwnerAnswer.failed(each, none)).toList();
    }
    var answers =
        Arrays.stream(Owner.values())
            .map(owner -> send(owner, request(owner, id, verb, told, patience, bearer)))
            .toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private HttpRequest request(
      Owner owner,
      DepartmentYear id,
      String verb,
      Function<Owner, ?> told,
      Duration patience,
      String bearer) {
    var request =
        HttpRequest.newBuilder(address(owner, id, verb))
            .timeout(patience)
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .PUT(BodyPublishers.ofByteArray(json(told.apply(owner))));
    if (MDC.get(RequestId.FIELD) instanceof String name) {
      request.header(RequestId.HEADER, name);
    }
    var trace = Envelopes.traceparent();
    if (trace != null) {
      request.header("traceparent", trace);
    }
    return request.build();
  }

  private CompletableFuture<OwnerAnswer> send(Owner owner, HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofByteArray())
        .thenApply(response -> answer(owner, response))
        .exceptionally(failure -> OwnerAnswer.failed(owner, cause(failure)));
  }

  private OwnerAnswer answer(Owner owner, HttpResponse<byte[]> response) {
    if (response.statusCode() == UNAUTHENTICATED) {
      token.drop();
    }
    return OwnerAnswer.of(owner, response.statusCode(), tree(response));
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private URI address(Owner owner, DepartmentYear id, String verb) {
    var department = URLEncoder.encode(id.department(), UTF_8).replace("+", "%20");
    return URI.create(
        owner.address(config)
            + "/api/v1/filing-parts/"
            + department
            + "/"
            + id.fiscalYear()
            + "/"
            + verb);
  }

  private static byte[] json(Object told) {
    try {
      return FilingJson.mapper().writeValueAsBytes(told);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonNode tree(HttpResponse<byte[]> response) {
    var type = response.headers().firstValue("Content-Type").orElse("");
    try {
      return type.contains("json")
          ? FilingJson.mapper().readTree(response.body())
          : MissingNode.getInstance();
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }
}
