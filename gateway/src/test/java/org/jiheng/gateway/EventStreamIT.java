package org.jiheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jiheng.testing.EventStream;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live stream on its way through the gateway. */
@QuarkusTest
@OnParts
class EventStreamIT {

  private static final String EVENT = "id: one\ndata: {\"a\":1}\n\n";

  @BeforeEach
  void up() {
    TestService.upAll();
  }

  @Test
  void anEventArrivesWhileTheStreamStaysOpenAndWhatTheClientSaysGetsThrough() {
    var seen = new CountDownLatch(1);
    TestService.REPORT.answers(
        (request, exchange) -> {
          exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
          exchange.getResponseHeaders().set("Cache-Control", "no-store");
          begin(exchange);
          write(exchange, EVENT);
          pause(seen, 20_000);
          exchange.close();
        });

    try (var stream =
        EventStream.open(
            Client.uri("/api/v1/events?department=a%2Cb&type=t"), Client.token(), "AQ_id-7")) {
      assertThat(stream.awaitChanges(1).changes().get(0).id()).isEqualTo("one");
      assertThat(stream.isEnded()).isFalse();
      assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
      assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
      assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
    } finally {
      seen.countDown();
    }
    var request = TestService.REPORT.lastSeen();
    assertThat(request.uri()).isEqualTo("/api/v1/events?department=a%2Cb&type=t");
    assertThat(request.headers().getFirst("Last-Event-ID")).isEqualTo("AQ_id-7");
  }

  @Test
  void aStreamOnWhichOnlyHeartbeatsFlowOutlivesTheTimeInWhichAnAnswerMustBegin() {
    TestService.REPORT.answers(
        (request, exchange) -> {
          begin(exchange);
          var never = new CountDownLatch(1);
          for (var beat = 0; beat < 12; beat++) {
            write(exchange, ":\n\n");
            pause(never, 250);
          }
          write(exchange, EVENT);
          exchange.close();
        });

    try (var stream = EventStream.open(Client.uri("/api/v1/events"), Client.token(), null)) {
      assertThat(stream.awaitChanges(1).comments()).isEqualTo(12);
    }
  }

  @Test
  void aClientThatVanishesIsGivenUpAtTheServiceToo() throws Exception {
    var released = new CountDownLatch(1);
    TestService.REPORT.answers(
        (request, exchange) -> {
          begin(exchange);
          write(exchange, EVENT);
          try {
            while (!pause(released, 20)) {
              write(exchange, ":\n\n");
            }
          } catch (IOException cut) {
            released.countDown();
          }
        });
    var stream = EventStream.open(Client.uri("/api/v1/events"), Client.token(), null);
    stream.awaitChanges(1);

    stream.close();

    assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aStreamThatTheServiceCutsIsCutForTheClient() {
    var received = new CountDownLatch(1);
    TestService.REPORT.answers(
        (request, exchange) -> {
          begin(exchange);
          write(exchange, EVENT);
          pause(received, 20_000);
          exchange.close();
        });
    try (var stream = EventStream.open(Client.uri("/api/v1/events"), Client.token(), null)) {
      stream.awaitChanges(1);

      received.countDown();

      stream.await("its end", EventStream::isEnded);
    }
  }

  /** The proxy would keep all of it in memory for a client that knows no chunks. */
  @Test
  void aClientOfHttp10GetsNoStream() throws Exception {
    var answer =
        RawConnection.exchange(
            """
            GET /api/v1/events HTTP/1.0
            Authorization: Bearer %s

            """
                .formatted(Client.token()));

    assertThat(answer).contains(" 400 ", "HTTP/1.1");
    assertThat(TestService.REPORT.seen()).isEmpty();
  }

  private static void begin(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
    exchange.sendResponseHeaders(200, 0);
  }

  private static void write(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  /** Whether it ended before the time was over. */
  private static boolean pause(CountDownLatch end, long millis) {
    try {
      return end.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
