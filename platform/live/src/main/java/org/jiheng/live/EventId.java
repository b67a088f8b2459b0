package org.jiheng.live;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The id of an event: the logs' identity and the position after the event, so that any replica can
 * go on from it. Clients hand it back as it is and read nothing out of it.
 *
 * <p>The bytes are a version, the identity (8 bytes), and for each topic the least offset of its
 * partitions followed by each partition's distance from it, all as unsigned LEB128; the text is
 * base64url without padding. 144 young partitions make about 220 characters, a million events in
 * each about 600, the largest offsets there can be about 1,900.
 *
 * @param log which incarnation of the topics the position belongs to
 */
public record EventId(long log, Position position) {

  private static final byte VERSION = 1;
  private static final int LONGEST_NUMBER = 9;
  private static final int LONGEST =
      1 + Long.BYTES + (Slots.COUNT + Slots.COUNT / LiveEvents.PARTITIONS) * LONGEST_NUMBER;

  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  /** The field of the stream that says the id. */
  static byte[] line(long log, Position position) {
    return ("id: " + new EventId(log, position).text() + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] bytes() {
    var out = ByteBuffer.allocate(LONGEST).put(VERSION).putLong(log);
    for (var first = 0; first < Slots.COUNT; first += LiveEvents.PARTITIONS) {
      var least = least(first);
      write(out, least);
      for (var slot = first; slot < first + LiveEvents.PARTITIONS; slot++) {
        write(out, position.next(slot) - least);
      }
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  /** Empty for what was never an id of this version. */
  public static Optional<EventId> parse(String text) {
    try {
      var in = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (in.remaining() <= Long.BYTES || in.get() != VERSION) {
        return Optional.empty();
      }
      var log = in.getLong();
      var next = new long[Slots.COUNT];
      for (var first = 0; first < Slots.COUNT; first += LiveEvents.PARTITIONS) {
        var least = read(in);
        for (var slot = first; slot < first + LiveEvents.PARTITIONS; slot++) {
          next[slot] = Math.addExact(least, read(in));
        }
      }
      return in.hasRemaining()
          ? Optional.empty()
          : Optional.of(new EventId(log, Position.of(next)));
    } catch (IllegalArgumentException | ArithmeticException | BufferUnderflowException notOurs) {
      return Optional.empty();
    }
  }

  private long least(int first) {
    var least = Long.MAX_VALUE;
    for (var slot = first; slot < first + LiveEvents.PARTITIONS; slot++) {
      least = Math.min(least, position.next(slot));
    }
    return least;
  }

  private static void write(ByteBuffer out, long number) {
    var rest = number;
    while (rest > 0x7f) {
      out.put((byte) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  private static long read(ByteBuffer in) {
    var number = 0L;
    for (var shift = 0; shift < LONGEST_NUMBER * 7; shift += 7) {
      byte next = in.get();
      number |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }
}
