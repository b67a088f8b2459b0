package org.jiheng.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentTest {

  private static final Position START = at(Map.of());

  @Test
  void aStreamThatIsAtTheEndGoesOnWithTheNextEvent() {
    var recent = new Recent(7, START, 10, 1000);
    recent.append(new Polled(List.of(event(3, 0)), at(Map.of(3, 1L))));
    var place = recent.now().end();

    recent.append(new Polled(List.of(event(3, 1), event(4, 0)), at(Map.of(3, 2L, 4, 1L))));

    assertThat(recent.from(place, 10).orElseThrow())
        .extracting(Recent.Entry::event)
        .containsExactly(event(3, 1), event(4, 0));
  }

  @Test
  void anIdSaysThePositionAfterItsEvent() {
    var recent = new Recent(7, START, 10, 1000);

    recent.append(new Polled(List.of(event(3, 0), event(4, 0)), at(Map.of(3, 2L, 4, 2L))));

    assertThat(recent.from(0, 10).orElseThrow())
        .extracting(Recent.Entry::id)
        .containsExactly(
            EventId.line(7, at(Map.of(3, 1L))), EventId.line(7, at(Map.of(3, 1L, 4, 1L))));
    assertThat(recent.now().reached()).isEqualTo(at(Map.of(3, 2L, 4, 2L)));
  }

  @Test
  void aPlaceBehindWhichEventsAreForgottenIsLost() {
    var recent = new Recent(7, START, 2, 1000);
    for (var offset = 0; offset < 3; offset++) {
      recent.append(new Polled(List.of(event(0, offset)), at(Map.of(0, offset + 1L))));
    }

    assertThat(recent.from(0, 10)).isEmpty();
    assertThat(recent.from(1, 10).orElseThrow()).hasSize(2);
    assertThat(recent.join(START)).isEmpty();
    assertThat(recent.join(at(Map.of(0, 1L)))).contains(new Recent.Joining(1, 3));
  }

  @Test
  void aPositionThatThisReplicaHasNotReachedCannotJoinYet() {
    var recent = new Recent(7, START, 10, 1000);

    assertThat(recent.join(at(Map.of(5, 1L)))).isEmpty();

    recent.append(new Polled(List.of(event(5, 0)), at(Map.of(5, 1L))));
    assertThat(recent.join(at(Map.of(5, 1L)))).isPresent();
  }

  @Test
  void theBytesAreBoundedButTheNewestEventIsKept() {
    var recent = new Recent(7, START, 10, 1000);
    for (var offset = 0; offset < 3; offset++) {
      recent.append(
          new Polled(
              List.of(new LiveEvent(0, offset, "a", 2024, "t", new byte[5000])),
              at(Map.of(0, offset + 1L))));
    }

    assertThat(recent.from(1, 10)).isEmpty();
    assertThat(recent.from(2, 10).orElseThrow()).hasSize(1);
  }

  private static LiveEvent event(int slot, long offset) {
    return new LiveEvent(slot, offset, "a", 2024, "t", FRAME);
  }

  private static final byte[] FRAME = new byte[1];

  private static Position at(Map<Integer, Long> next) {
    var offsets = new long[Slots.COUNT];
    next.forEach((slot, offset) -> offsets[slot] = offset);
    return Position.of(offsets);
  }
}
