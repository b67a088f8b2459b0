package org.jiheng.filing.json;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

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

  /**
   * @param checksum of the body, so that looking it up does not go through it byte by byte
   */
  private record Key(String department, int fiscalYear, long checksum, ByteBuffer body) {

    static Key of(String department, int fiscalYear, byte[] body) {
      var checksum = new CRC32C();
      checksum.update(body);
      return new Key(department, fiscalYear, checksum.getValue(), ByteBuffer.wrap(body));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && checksum == key.checksum
          && fiscalYear == key.fiscalYear
          && department.equals(key.department)
          && body.equals(key.body);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(checksum);
    }
  }

  synchronized Optional<FilingDocument> find(byte[] body, String department, int fiscalYear) {
    return Optional.ofNullable(readings.get(Key.of(department, fiscalYear, body)));
  }

  /** Keeps a copy of the body, whose bytes may change behind the reading. */
  synchronized void remember(
      byte[] body, String department, int fiscalYear, FilingDocument reading) {
    if (body.length > capacity) {
      return;
    }
    var own = Arrays.copyOf(body, body.length);
    if (readings.put(Key.of(department, fiscalYear, own), reading) == null) {
      size += body.length;
    }
    var oldest = readings.keySet().iterator();
    while (size > capacity) {
      size -= oldest.next().body().remaining();
      oldest.remove();
    }
  }
}
