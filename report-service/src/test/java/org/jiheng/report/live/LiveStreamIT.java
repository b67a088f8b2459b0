package org.jiheng.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.report.live.StreamedLog.open;
import static org.jiheng.report.live.StreamedLog.opened;
import static org.jiheng.report.live.StreamedLog.publish;
import static org.jiheng.report.live.StreamedLog.receive;
import static org.jiheng.report.live.StreamedLog.versions;
import static org.jiheng.report.live.StreamedLog.versionsByDepartment;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiheng.testing.EventStream;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnParts("report")
class LiveStreamIT {

  private static final String EVALUATION = "org.jiheng.report.EvaluationChanged.v1";

  @Test
  void aChangeArrivesAsACloudEventThatBrowsersCanRead() {
    try (var stream = opened("?department=S001")) {
      publish(1, "S001");

      var event = stream.awaitChanges(1).changes().get(0);
      assertThat(event.json().path("specversion").asText()).isEqualTo("1.0");
      assertThat(event.json().path("type").asText()).isEqualTo(EVALUATION);
      assertThat(event.json().path("businessdate").asText()).isEqualTo("2026-11-23");
      assertThat(event.json().path("actor").asText()).isEqualTo("clerk");
      assertThat(event.json().at("/data/department").asText()).isEqualTo("S001");
      assertThat(event.id()).matches("[A-Za-z0-9_-]+").hasSizeLessThan(4000);
      assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
      assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
      assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
    }
  }

  @Test
  void filtersLetPassWhatWasAskedForAndNothingElse() {
    try (var stream = opened("?department=S002,S003&fiscalYear=2024&type=" + EVALUATION);
        var elsewhere = opened("?department=S002&type=org.jiheng.budget.AmountsChanged.v1")) {
      StreamedLog.change("S004", 2024, "");
      StreamedLog.change("S002", 2023, "");
      var asked = publish(2, "S002", "S003");

      assertThat(versions(stream.awaitChanges(4))).containsExactlyInAnyOrderElementsOf(asked);
      assertThat(elsewhere.changes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?type=Unknown", "?fiscalYear=24", "?department=a,,b"})
  void aFilterThatNothingCanBeIsRefused(String query) {
    assertThat(open(query).status()).isEqualTo(400);
  }

  @Test
  void aClientThatComesBackGetsExactlyWhatItMissed() {
    var stream = opened("?department=S005,S006");
    publish(2, "S005", "S006");
    stream.awaitChanges(4).close();
    var missed = publish(3, "S006", "S007", "S005");

    try (var again = open("?department=S005,S006", stream.lastEventId())) {
      again.awaitChanges(6);
      var later = publish(1, "S005");
      again.awaitChanges(7);
      assertThat(versions(again)).doesNotHaveDuplicates().contains(later.get(0)).hasSize(7);
      assertThat(missed).containsAll(versions(again).subList(0, 6));
    }
  }

  @Test
  void everyIdGoesOnRightAfterItsEventAlsoBeyondWhatIsInMemory() {
    var departments = new String[] {"S010", "S011", "S012", "S013", "S014"};
    var query = "?department=" + String.join(",", departments);
    var before = position(query);
    publish(40, departments);
    var all = receive(query, before, 200);

    assertThat(versionsByDepartment(all).values())
        .hasSize(5)
        .allSatisfy(versions -> assertThat(versions).isSorted().hasSize(40));
    for (int place : new int[] {0, 7, 150, 198}) {
      var rest = all.subList(place + 1, all.size());
      assertThat(versionsByDepartment(receive(query, all.get(place).id(), rest.size())))
          .as("from %d", place)
          .isEqualTo(versionsByDepartment(rest));
    }
  }

  @Test
  void aClientThatComesAndGoesWhileChangesFlowReceivesEachOnce() {
    var departments = new String[] {"S020", "S021", "S022"};
    var query = "?department=" + String.join(",", departments);
    var id = position(query);
    var more = new AtomicBoolean(true);
    var publishing =
        CompletableFuture.supplyAsync(
            () -> {
              var rounds = 0;
              while (more.get()) {
                publish(1, departments);
                publish(3, "S023", "S024");
                rounds++;
              }
              return rounds;
            });
    var received = new ArrayList<EventStream.Event>();
    try {
      for (var visit = 1; visit <= 8; visit++) {
        received.addAll(receive(query, id, visit * 3));
        id = received.get(received.size() - 1).id();
      }
    } finally {
      more.set(false);
    }
    var total = publishing.join() * departments.length;

    if (received.size() < total) {
      received.addAll(receive(query, id, total - received.size()));
    }
    assertThat(received).hasSize(total);
    assertThat(versionsByDepartment(received).values())
        .allSatisfy(
            versions -> assertThat(versions).isSorted().doesNotHaveDuplicates().isNotEmpty());
  }

  private static String position(String query) {
    try (var stream = opened(query)) {
      return stream.lastEventId();
    }
  }

  @Test
  void aStreamThatSeesNothingOfABusyLogShowsThatItLives() {
    try (var stream = opened("?department=S033")) {
      for (var round = 0; stream.events().size() < 3 && round < 1000; round++) {
        publish(1, "S034");
      }

      assertThat(stream.events()).extracting(EventStream.Event::name).hasSizeGreaterThan(2);
      assertThat(stream.changes()).isEmpty();
    }
  }

  @Test
  void anIdleStreamShowsThatItLives() {
    try (var stream = opened("?department=S030")) {
      var before = stream.comments();

      stream.await("heartbeats", each -> each.comments() >= before + 2);
      assertThat(stream.changes()).isEmpty();
    }
  }

  @Test
  void aFilteredStreamIsToldHowFarItIs() {
    try (var stream = opened("?department=S031")) {
      var first = stream.lastEventId();
      publish(1, "S032");

      stream.await("a later id", each -> !each.lastEventId().equals(first));
      assertThat(stream.changes()).isEmpty();
      assertThat(stream.events()).extracting(EventStream.Event::name).containsOnly("position");
    }
  }
}
