package org.jiheng.rules.comparison;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that a body has only where a member begins: a text's quotes stand behind a backslash, so no
 * text has them. They are looked for by their last byte, in steps of their length.
 */
final class Marker {

  private static final int BYTES = 256;

  private final byte[] sought;
  private final int[] steps = new int[BYTES];

  private Marker(byte[] sought) {
    this.sought = sought;
    Arrays.fill(steps, sought.length);
    for (var i = 0; i < sought.length - 1; i++) {
      steps[sought[i] & 0xFF] = sought.length - 1 - i;
    }
  }

  /**
   * @param member with its quotes
   */
  static Marker of(String member) {
    return new Marker(member.getBytes(StandardCharsets.US_ASCII));
  }

  int length() {
    return sought.length;
  }

  /** Where it begins first within a part of a body; {@code end} where it does not. */
  int in(byte[] body, int from, int end) {
    var last = sought.length - 1;
    for (var at = from; at + last < end; at += steps[body[at + last] & 0xFF]) {
      if (body[at + last] == sought[last] && Arrays.equals(body, at, at + last, sought, 0, last)) {
        return at;
      }
    }
    return end;
  }
}
