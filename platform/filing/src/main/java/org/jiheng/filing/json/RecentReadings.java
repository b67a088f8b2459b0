package org.jiheng.filing.json;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the last bodies were read as. The same filing comes to a service twice within moments, first
 * to be judged and then to be taken, and reading it strictly is the dearest part of both.
 *
 * <p>A reading is a pure function of what it is remembered by, so it never becomes wrong. Bounded
 * by the size of the bodies; a larger one is not remembered.
 */
final class RecentReadings {

  private final int capacity;
  private final Map<Key, FilingDocument> readings = new LinkedHashMap<>();
  private int size;

  /**
   * @param capacity in bytes of all bodies together
   */
  RecentReadings(int capacity) {
    this.capacity = capacity;
  }

  /** A body of its own, so that its bytes cannot change behind the reading. */
  private record Key(String department, int fiscalYear, ByteBuffer body) {}

  synchronized Optional<FilingDocument> find(byte[] body, String department, int fiscalYear) {
    return Optional.ofNullable(
        readings.get(new Key(department, fiscalYear, ByteBuffer.wrap(body))));
  }

  synchronized void remember(
      byte[] body, String department, int fiscalYear, FilingDocument reading) {
    if (body.length > capacity) {
      return;
    }
    var own = ByteBuffer.wrap(Arrays.copyOf(body, body.length)).asReadOnlyBuffer();
    if (readings.put(new Key(department, fiscalYear, own), reading) == null) {
      size += body.length;
    }
    var oldest = readings.keySet().iterator();
    while (size > capacity) {
      size -= oldest.next().body().remaining();
      oldest.remove();
    }
  }
}
