package org.jiheng.live;

import java.util.Arrays;

/** How far somebody has read: the next offset in every slot, each one partition of one log. */
public final class Position {

  private final long[] next;

  private Position(long[] next) {
    this.next = next;
  }

  public static Position of(long... next) {
    if (next.length != Slots.COUNT) {
      throw new IllegalArgumentException(next.length + " slots instead of " + Slots.COUNT);
    }
    return new Position(next.clone());
  }

  public long next(int slot) {
    return next[slot];
  }

  public long[] offsets() {
    return next.clone();
  }

  /** Whether the other is nowhere ahead of this one. */
  boolean covers(Position other) {
    for (var slot = 0; slot < next.length; slot++) {
      if (next[slot] < other.next[slot]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Position position && Arrays.equals(next, position.next);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(next);
  }

  @Override
  public String toString() {
    return Arrays.toString(next);
  }
}
