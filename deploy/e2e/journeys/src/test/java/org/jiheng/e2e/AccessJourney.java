package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.testing.ForgedTokens;
import org.jiheng.testing.Parts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation, in every role, for the own and a foreign department, and with every token that
 * is none: at the gateway and at the services' own ports each answer is what access-table.md says.
 */
class AccessJourney {

  private static final String NO_KEY = "k".repeat(300);

  /** As many pages as report-service lets be asked for at once: more it refuses for the moment. */
  private static final int AT_ONCE = 6;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AccessTable TABLE = AccessTable.read();
  private static final Sample OWN = Sample.of("E2E-OWN");
  private static final Sample FOREIGN = Sample.of("E2E-FOREIGN");

  /** The tag that an address answered with: whoever may read it is not sent the same again. */
  private static final Map<String, String> SEEN = new ConcurrentHashMap<>();

  private static final Set<String> INTERNAL = ApiOperation.PARTS.keySet();

  private static List<ApiOperation> operations;
  private static String ownIndicator;
  private static String foreignIndicator;

  /**
   * One request and what its answer must be.
   *
   * @param indicator the id of a row, for the operations that take one
   */
  private record Call(
      ApiOperation operation, String token, String department, String indicator, String expected) {}

  /** An answer with its body, but with nothing of a stream, which has no end. */
  private record Answer(int status, String type, String body) {

    static Answer of(HttpResponse<InputStream> response) throws IOException {
      var type = response.headers().firstValue("Content-Type").orElse("");
      try (var body = response.body()) {
        var stays = type.startsWith("text/event-stream");
        var bytes = stays ? new byte[0] : body.readAllBytes();
        return new Answer(response.statusCode(), type, new String(bytes, StandardCharsets.UTF_8));
      }
    }
  }

  @BeforeAll
  static void bothDepartmentsHaveFiled() throws Exception {
    Clerk.hasFiled(OWN);
    Clerk.hasFiled(FOREIGN);
    reportsOfJune(OWN);
    reportsOfJune(FOREIGN);
    ownIndicator = indicator(OWN);
    foreignIndicator = indicator(FOREIGN);
    operations = new ArrayList<>();
    for (Member member : Member.SERVICES) {
      operations.addAll(
          ApiOperation.of(
              member, document(Platform.running().management(member), "/q/openapi?format=json")));
    }
    for (Member owner : List.of(Member.BUDGET, Member.INDICATOR)) {
      operations.addAll(ApiOperation.filingParts(owner));
    }
  }

  @Test
  void theTableNamesEveryOperationAndNoOther() throws Exception {
    var merged =
        ApiOperation.of(Member.GATEWAY, document(Platform.running().gateway(), "/openapi.json"))
            .stream()
            .map(ApiOperation::id)
            .collect(Collectors.toSet());
    var existing = operations.stream().map(ApiOperation::id).collect(Collectors.toSet());

    merged.addAll(INTERNAL);
    assertThat(existing).isEqualTo(merged);
    assertThat(TABLE.rows().keySet()).containsExactlyInAnyOrderElementsOf(existing);
  }

  @Test
  void everyRoleGetsWhatTheTableSays() {
    var calls = new ArrayList<Call>();
    for (ApiOperation operation : operations) {
      Map.of("admin", Tokens.bearer(), "reviewer", Tokens.reviewer(), "auditor", Tokens.auditor())
          .forEach(
              (role, token) ->
                  Stream.of(OWN, FOREIGN)
                      .map(sample -> call(operation, token, sample, role))
                      .forEach(calls::add));
      calls.addAll(bound(operation, Tokens.clerk("another", OWN.code()), "clerk"));
      calls.addAll(bound(operation, Tokens.approver("another", OWN.code()), "approver"));
    }

    assertThat(wrong(calls)).isEmpty();
  }

  @Test
  void aTokenThatIsNoneOpensNothing() {
    var tokens = new LinkedHashMap<String, String>(ForgedTokens.of(Tokens.bearer()));
    var issuer = Tokens.of(Parts.shared().issuer());
    tokens.put("none", null);
    tokens.put("nonsense", "nonsense");
    tokens.put("expired", issuer.request("c", Map.of("groups", Tokens.ADMIN, "lifetime", -300)));
    tokens.put("audience", Tokens.withAudience("elsewhere"));
    tokens.put("issuer", issuer.request("c", Map.of("groups", Tokens.ADMIN, "iss", "http://x")));
    tokens.put(
        "another issuer's key",
        Tokens.of(Parts.shared().issuer().replace("/jiheng", "/elsewhere"))
            .request("c", Map.of("groups", Tokens.ADMIN, "audience", "jiheng")));

    var calls = new ArrayList<Call>();
    for (ApiOperation operation : operations) {
      tokens
          .values()
          .forEach(token -> calls.add(new Call(operation, token, OWN.code(), ownIndicator, "401")));
      calls.add(new Call(operation, Tokens.withGroups("visitor"), OWN.code(), ownIndicator, "403"));
    }

    assertThat(wrong(calls)).isEmpty();
  }

  @Test
  void aClerkWithoutDepartmentsSeesNothing() {
    var calls =
        operations.stream()
            .filter(operation -> expected(operation, "clerk: none named").equals("filtered"))
            .map(each -> new Call(each, Tokens.clerk(), null, ownIndicator, "empty"))
            .toList();

    assertThat(calls).hasSizeGreaterThan(3);
    assertThat(wrong(calls)).isEmpty();
  }

  @Test
  void aClerkHearsOnTheStreamOfItsOwnDepartmentsOnly() throws Exception {
    try (Stream<String> all = events(Tokens.bearer());
        var own = events(Tokens.clerk(OWN.code()))) {
      correct(foreignIndicator);
      assertThat(firstChange(all)).contains('"' + FOREIGN.code() + '"');
      correct(ownIndicator);
      assertThat(firstChange(own)).contains('"' + OWN.code() + '"').doesNotContain(FOREIGN.code());
    }
  }

  private static Stream<String> events(String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(Platform.running().gateway() + "/api/v1/events"))
            .header("Authorization", "Bearer " + token)
            .build();
    return HTTP.send(request, BodyHandlers.ofLines()).body();
  }

  private static String firstChange(Stream<String> lines) {
    return lines.filter(line -> line.contains("IndicatorChanged")).findFirst().orElseThrow();
  }

  private static void reportsOfJune(Sample sample) {
    var money = Map.of("source", "TOTAL", "annual", 1000, "executed", 500);
    var form = Map.of("form", "overall", "funds", List.of(money));
    Clerk.request()
        .body(Map.of("period", "2024-06", "amountUnit", "YUAN", "forms", List.of(form)))
        .put("/api/v1/monitoring/{department}/2024/2024-06", sample.code())
        .then()
        .statusCode(201);
  }

  private static void correct(String indicator) {
    var path = "/api/v1/indicators/" + indicator;
    Clerk.request()
        .header("If-Match", Clerk.get(path).header("ETag"))
        .body(Map.of("actual", "1"))
        .patch(path)
        .then()
        .statusCode(200);
  }

  private static List<Call> bound(ApiOperation operation, String token, String role) {
    var calls = new ArrayList<Call>();
    calls.add(call(operation, token, OWN, role + ": own"));
    calls.add(call(operation, token, FOREIGN, role + ": foreign"));
    var none = expected(operation, role + ": none named");
    calls.add(new Call(operation, token, null, ownIndicator, none));
    return calls.stream().filter(call -> !call.expected().equals(AccessTable.NOT_NAMED)).toList();
  }

  private static Call call(ApiOperation operation, String token, Sample sample, String column) {
    var indicator = sample == OWN ? ownIndicator : foreignIndicator;
    return new Call(operation, token, sample.code(), indicator, expected(operation, column));
  }

  private static String expected(ApiOperation operation, String column) {
    return TABLE.rows().containsKey(operation.id())
        ? TABLE.expected(operation.id(), column)
        : AccessTable.NOT_NAMED;
  }

  /** Every call at the owner's own port and, where the gateway has it, through the gateway. */
  private static List<String> wrong(List<Call> calls) {
    var clients = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var faults =
          calls.stream()
              .flatMap(
                  call ->
                      Stream.of(call.operation().member(), Member.GATEWAY)
                          .distinct()
                          .map(
                              door ->
                                  CompletableFuture.supplyAsync(() -> fault(call, door), clients)))
              .toList();
      return faults.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
    } finally {
      clients.shutdown();
    }
  }

  private static List<String> fault(Call call, Member door) {
    var operation = call.operation();
    if (door == Member.GATEWAY && INTERNAL.contains(operation.id())) {
      return List.of();
    }
    var address = operation.address(call.department(), call.indicator());
    var answer = send(call, Platform.running().address(door) + address);
    return isAsExpected(call, answer)
        ? List.of()
        : List.of(
            "%s %s %s at %s: %d instead of %s: %s"
                .formatted(
                    operation.id(),
                    operation.verb(),
                    address,
                    door,
                    answer.status(),
                    call.expected(),
                    answer.body()));
  }

  private static boolean isAsExpected(Call call, Answer answer) {
    var status = answer.status();
    return switch (call.expected()) {
      case "allow" -> status < 500 && status != 401 && status != 403 && isNoHiddenRow(call, status);
      case "filtered" ->
          status == 200
              && answer.body().contains('"' + OWN.code() + '"')
              && !answer.body().contains(FOREIGN.code());
      case "empty" -> status == 200 && answer.body().contains("\"items\":[]");
      default ->
          status == Integer.parseInt(call.expected())
              && answer.type().startsWith("application/problem+json");
    };
  }

  /** The indicators are there, so who may see them finds them. */
  private static boolean isNoHiddenRow(Call call, int status) {
    return !call.operation().path().contains("/indicators/{id}") || status != 404;
  }

  private static Answer send(Call call, String address) {
    var operation = call.operation();
    var request = HttpRequest.newBuilder(URI.create(address));
    if (call.token() != null) {
      request.header("Authorization", "Bearer " + call.token());
    }
    if (operation.reads()) {
      if (call.expected().equals("allow") && SEEN.containsKey(address)) {
        request.header("If-None-Match", SEEN.get(address));
      }
      request.GET();
    } else {
      request
          .header("Content-Type", operation.contentType())
          .header("If-Match", "\"no-such-state\"");
      request.method(operation.verb(), BodyPublishers.ofString(operation.body(call.department())));
    }
    if (operation.method().equals("post") && !operation.id().equals("createPosting")) {
      request.header("Idempotency-Key", NO_KEY);
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      response.headers().firstValue("ETag").ifPresent(etag -> SEEN.put(address, etag));
      return Answer.of(response);
    } catch (IOException e) {
      throw new IllegalStateException(address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode document(String service, String path) throws Exception {
    var address = URI.create(service + path);
    var request = HttpRequest.newBuilder(address).build();
    return FilingJson.mapper().readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }

  private static String indicator(Sample sample) {
    return Clerk.get("/api/v1/indicators?fiscalYear=2024&department={department}", sample.code())
        .jsonPath()
        .getString("items[0].id");
  }
}
