package org.jiheng.province.edition;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Takes a file's bytes and gives them as blocks of one size, the last one excepted. */
public final class Blocks extends OutputStream {

  private final int size;
  private final List<byte[]> whole = new ArrayList<>();
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private int taken;
  private long length;

  public Blocks(int size) {
    this.size = size;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) {
    length += count;
    for (var done = 0; done < count; ) {
      var part = Math.min(count - done, size - begun.size());
      begun.write(bytes, offset + done, part);
      done += part;
      if (begun.size() == size) {
        cut();
      }
    }
  }

  /** Whatever comes no more fills the last block. */
  public void end() {
    if (begun.size() > 0) {
      cut();
    }
  }

  /** The whole blocks since it was asked before. */
  public List<byte[]> take() {
    var blocks = List.copyOf(whole);
    whole.clear();
    taken += blocks.size();
    return blocks;
  }

  /** How many blocks were taken. */
  public int taken() {
    return taken;
  }

  /** Bytes, taken or not. */
  public long length() {
    return length;
  }

  private void cut() {
    whole.add(begun.toByteArray());
    begun.reset();
  }
}
