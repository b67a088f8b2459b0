package org.jiheng.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

  @Property(tries = 100)
  void anyPositionComesBack(@ForAll @Size(144) long[] any, @ForAll long log) {
    var next = LongStream.of(any).map(each -> each & Long.MAX_VALUE).toArray();
    var id = new EventId(log, Position.of(next));

    assertThat(EventId.parse(id.text())).contains(id);
    assertThat(id.text()).matches("[A-Za-z0-9_-]{1,2000}");
  }

  @Test
  void anIdIsShortWhereTheLogsAreYoungAndStaysSoWhenTheyGrow() {
    var random = new Random(1);

    assertThat(idAt(slot -> random.nextInt(100))).hasSizeLessThan(220);
    assertThat(idAt(slot -> 1_000_000 + random.nextInt(50_000))).hasSizeLessThan(600);
    assertThat(idAt(slot -> 9_000_000_000L + random.nextInt(2_000_000))).hasSizeLessThan(620);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "AQ", "no id!", "绩衡", "AgAAAAAAAAAAAA", "____________________"})
  void whatIsNoIdIsNotReadAsOne(String text) {
    assertThat(EventId.parse(text)).isEmpty();
  }

  @Test
  void anIdThatWasCutOrLengthenedIsNone() {
    var id = idAt(slot -> 1000 + slot);

    for (var length = 0; length < id.length(); length++) {
      assertThat(EventId.parse(id.substring(0, length))).as("%d characters", length).isEmpty();
    }
    assertThat(EventId.parse(id + "AAAA")).isEmpty();
  }

  @Test
  void numbersThatDoNotFitAreNoId() {
    var bytes = new byte[1 + Long.BYTES + 3 * 49 * 9];
    Arrays.fill(bytes, (byte) 0x7f);
    bytes[0] = 1;
    Arrays.fill(bytes, 9, bytes.length, (byte) 0xff);

    assertThat(EventId.parse(java.util.Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
  }

  private static String idAt(java.util.function.LongUnaryOperator next) {
    return new EventId(
            Long.MIN_VALUE, Position.of(LongStream.range(0, Slots.COUNT).map(next).toArray()))
        .text();
  }
}
