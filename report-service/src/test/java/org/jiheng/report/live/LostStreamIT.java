package org.jiheng.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.report.live.StreamedLog.open;
import static org.jiheng.report.live.StreamedLog.opened;
import static org.jiheng.report.live.StreamedLog.publish;
import static org.jiheng.report.live.StreamedLog.versions;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.awaitility.Awaitility;
import org.jiheng.live.EventId;
import org.jiheng.live.Position;
import org.jiheng.live.Slots;
import org.jiheng.testing.EventStream;
import org.jiheng.testing.OnParts;
import org.jiheng.testing.Parts;
import org.jiheng.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Streams that cannot go on, and what becomes of the others. */
@QuarkusTest
@OnParts("report")
class LostStreamIT {

  private final MeterRegistry meters;

  LostStreamIT(MeterRegistry meters) {
    this.meters = meters;
  }

  @Test
  void anIdThatIsNoneBeginsAnewAndSaysSo() {
    assertReset("nonsense", "unreadable");
  }

  @Test
  void anIdOfOtherLogsBeginsAnewAndSaysSo() {
    var id = id();
    assertReset(new EventId(id.log() + 1, id.position()).text(), "other-log");
  }

  @Test
  void anIdBeyondTheEndBeginsAnewAndSaysSo() {
    assertReset(moved(id(), next -> next + 1_000_000), "beyond-the-end");
  }

  @Test
  void anIdBeforeTheStartOfTheLogBeginsAnewAndSaysSo() throws Exception {
    var id = id();
    publish(160, "L001");
    var slot = slotOf("L001", id);
    forget(slot, id.position().next(slot) + 1);

    assertReset(id.text(), "before-the-start");
  }

  private static void assertReset(String lastEventId, String reason) {
    try (var stream = open("?department=L002", lastEventId)) {
      stream.await("a reset", each -> !each.events().isEmpty());
      var reset = stream.events().get(0);
      assertThat(reset.name()).isEqualTo("reset");
      assertThat(reset.json().path("reason").asText()).isEqualTo(reason);

      var later = publish(1, "L002");

      assertThat(versions(stream.awaitChanges(1))).isEqualTo(later);
      try (var again = open("?department=L002", reset.id())) {
        assertThat(versions(again.awaitChanges(1))).isEqualTo(later);
      }
    }
  }

  @Test
  void aClientThatDoesNotReadIsDroppedWhileAnotherReceivesEverything() throws IOException {
    var before = dropped();
    try (var reader = opened("?department=L003");
        var sleeper = sleeper("/api/v1/events?department=L003")) {
      var text = "绩".repeat(60_000);
      var versions =
          IntStream.range(0, 60).mapToObj(each -> StreamedLog.change("L003", 2024, text)).toList();

      assertThat(versions(reader.awaitChanges(60))).isEqualTo(versions);
      Awaitility.await("the sleeper to be dropped").until(() -> dropped() > before);
      assertThat(reader.isEnded()).isFalse();
      assertThat(sleeper.isConnected()).isTrue();
    }
  }

  @Test
  void aClientThatVanishesIsForgotten() throws IOException {
    double with;
    try (var client = sleeper("/api/v1/events?department=L004")) {
      assertThat(client.getInputStream().read()).isEqualTo('H');
      with = clients();
    }

    Awaitility.await("one client less").until(() -> clients() < with);
  }

  @Test
  void aClerkSeesNothingOfOtherDepartments() {
    try (var clerk = testStream("L005", 60)) {
      var versions = publish(2, "L006", "L005");

      assertThat(versions(clerk.awaitChanges(2))).containsExactly(versions.get(1), versions.get(3));
    }
  }

  @Test
  void aStreamEndsWithTheTokenThatItWasOpenedWith() {
    try (var stream = testStream("L007", 1)) {
      stream.await("its end", EventStream::isEnded);
      assertThat(stream.changes()).isEmpty();
    }
  }

  private static EventStream testStream(String department, int seconds) {
    return EventStream.open(
            URI.create(address() + "/test/events/" + department + "/" + seconds),
            Tokens.bearer(),
            null)
        .await("a position", stream -> stream.lastEventId() != null);
  }

  private static String address() {
    return "http://127.0.0.1:" + RestAssured.port;
  }

  /** A client that asks for the stream; what it reads of the answer is up to the test. */
  private static Socket sleeper(String path) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
    var request =
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(path, Tokens.bearer());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static EventId id() {
    try (var stream = opened("")) {
      return EventId.parse(stream.lastEventId()).orElseThrow();
    }
  }

  private static String moved(EventId id, LongUnaryOperator move) {
    return new EventId(
            id.log(), Position.of(LongStream.of(id.position().offsets()).map(move).toArray()))
        .text();
  }

  /** The slot that has grown most since, which is that of the department. */
  private static int slotOf(String department, EventId before) {
    try (var stream = open("?department=" + department, before.text())) {
      var last = EventId.parse(stream.awaitChanges(160).changes().get(159).id()).orElseThrow();
      return IntStream.range(0, Slots.COUNT)
          .boxed()
          .max(
              java.util.Comparator.comparing(
                  slot -> last.position().next(slot) - before.position().next(slot)))
          .orElseThrow();
    }
  }

  private static void forget(int slot, long before)
      throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", Parts.shared().kafka()))) {
      admin
          .deleteRecords(Map.of(Slots.partition(slot), RecordsToDelete.beforeOffset(before)))
          .all()
          .get();
    }
  }

  private double dropped() {
    return meters.find("jiheng.live.dropped").counters().stream()
        .mapToDouble(each -> each.count())
        .sum();
  }

  private double clients() {
    return meters.get("jiheng.live.clients").gauge().value();
  }
}
