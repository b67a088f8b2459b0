package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends is refused or cut off, and the next good request is served. */
@QuarkusTest
@OnParts
class BadTrafficIT {

  private static final String FILING = "PUT /api/v1/filings/431053/2024 HTTP/1.1";
  private static final String POSTING = "POST /api/v1/postings HTTP/1.1";

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @AfterEach
  void theNextGoodRequestIsServed() throws Exception {
    assertThat(Client.get("/api/v1/postings").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void itIsRefusedOrCutOff(String what, String request) throws Exception {
    var answer = RawConnection.insist(request);

    assertThat(answer).matches(text -> text.isEmpty() || text.matches("(?s)HTTP/\\d\\.\\d 4.*"));
    assertThat(TestService.ALL).allSatisfy(service -> assertThat(service.seen()).isEmpty());
  }

  static Stream<Arguments> itIsRefusedOrCutOff() {
    return Stream.of(
        Arguments.of("no HTTP at all", "\u0016\u0003\u0001 nonsense\n\n"),
        Arguments.of("no such version", "GET /api/v1/postings HTTP/9.9\nHost: a\n\n"),
        Arguments.of("10,000 headers", get("/api/v1/postings", headers(10_000))),
        Arguments.of("101 headers", get("/api/v1/postings", headers(101))),
        Arguments.of("a header of 20,000", get("/api/v1/postings", "X-A: " + "a".repeat(20_000))),
        Arguments.of("a header of 100,000", get("/api/v1/postings", "X-A: " + "a".repeat(100_000))),
        Arguments.of("a target of 9,000", get("/api/v1/postings?a=" + "a".repeat(9_000), "X-A: b")),
        Arguments.of("a target of 90,000", get("/api/v1/" + "a".repeat(90_000), "X-A: b")),
        Arguments.of("a folded header", get("/api/v1/unknown", "X-A: b\n  folded")),
        Arguments.of("a header without a name", get("/api/v1/postings", ": b")),
        Arguments.of("a broken escape", get("/api/v1/forms/%zz", "X-A: b")),
        Arguments.of("half an escape", get("/api/v1/forms/%2", "X-A: b")),
        Arguments.of("a length that is none", with(POSTING, "Content-Length: ten", "{}")),
        Arguments.of("a negative length", with(POSTING, "Content-Length: -1", "{}")),
        Arguments.of("two lengths", with(POSTING, "Content-Length: 2\nContent-Length: 3", "{}")),
        Arguments.of(
            "chunked twice", with(FILING, "Transfer-Encoding: chunked, xchunked", smuggled())),
        Arguments.of("a coding that is none", with(FILING, "Transfer-Encoding: xchunked", "{}")),
        Arguments.of(
            "chunked and not last", with(FILING, "Transfer-Encoding: chunked, gzip", smuggled())),
        Arguments.of(
            "a chunk that is none", with(FILING, "Transfer-Encoding: chunked", "zz\n{}\n")),
        Arguments.of(
            "an unknown method", "BREW /api/v1/postings HTTP/1.1\nHost: a\nConnection: close\n\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/forms/../filing-parts/431053/2024",
        "/api/v1/forms/%2e%2e/filing-parts/431053/2024",
        "/api/v1/forms/%252e%252e/filing-parts/431053/2024",
        "/api/v1/forms/%252e%252e%252ffiling-parts",
        "/api/v1/forms/..%5c..%5cfiling-parts",
        "/api/v1/forms/..;/filing-parts",
        "/api/v1/forms/a%00b",
        "/api/v1/forms/a%0d%0aX-Injected:%20b",
        "/assets/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
      })
  void aPathThatSaysSomethingElseThanItSeemsIsNotFound(String path) throws Exception {
    var answer = RawConnection.insist(get(path, "X-A: b"));

    assertThat(answer).matches("(?s)HTTP/1\\.1 40[04].*");
    assertThat(TestService.ALL).allSatisfy(service -> assertThat(service.seen()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {FILING, POSTING})
  void aBodyThatStopsComingIsGivenUp(String line) throws Exception {
    var answer =
        RawConnection.exchange(
            with(line, "Content-Type: application/json\nContent-Length: 1000", "{"));

    assertThat(answer).startsWith("HTTP/1.1 408").contains("\"/problems/request-timeout\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {FILING, POSTING})
  void aClientThatGoesAwayWithinItsBodyHarmsNobody(String line) throws Exception {
    for (var i = 0; i < 25; i++) {
      RawConnection.abandon(
          with(line, "Content-Type: application/json\nContent-Length: 1000", "{"));
    }

    assertThat(Client.get("/api/v1/postings").statusCode()).isEqualTo(200);
  }

  @Test
  void bytesAfterARequestAreNoSecondRequest() throws Exception {
    var answer =
        RawConnection.insist(
            with(
                POSTING,
                "Content-Length: 5\nTransfer-Encoding: chunked",
                "0\n\nGET /api/v1/filing-parts/1/2 HTTP/1.1\nHost: a\n\n"));

    assertThat(answer.split("HTTP/1\\.1 2").length).isLessThanOrEqualTo(2);
    assertThat(TestService.ALL)
        .allSatisfy(
            service ->
                assertThat(service.seen()).noneMatch(seen -> seen.uri().contains("filing-parts")));
  }

  /** An empty chunked body, and what a server that reads on would take for the next request. */
  private static String smuggled() {
    return "0\n\nGET /api/v1/postings HTTP/1.1\nHost: a\nAuthorization: Bearer "
        + Client.token()
        + "\n\n";
  }

  private static String get(String path, String headers) {
    return with("GET " + path + " HTTP/1.1", headers, "");
  }

  private static String with(String line, String headers, String body) {
    return line
        + "\nHost: a\nConnection: close\nAuthorization: Bearer "
        + Client.token()
        + "\n"
        + headers
        + "\n\n"
        + body;
  }

  private static String headers(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "X-" + number + ": a")
        .collect(Collectors.joining("\n"));
  }
}
