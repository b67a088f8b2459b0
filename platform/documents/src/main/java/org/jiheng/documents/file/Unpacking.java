package org.jiheng.documents.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is unpacked of an archive and breaks off at the limits, whatever the entries say of
 * their sizes.
 */
public final class Unpacking {

  private static final int RATIO = 200;
  private static final int UNSUSPICIOUS = 1 << 20;

  private final String title;
  private final long most;
  private long unpacked;

  /**
   * @param title what the archive is called in a sentence that says why it is not opened
   * @param most bytes of all entries together
   */
  public Unpacking(String title, long most) {
    this.title = title;
    this.most = most;
  }

  /** A reader of streams can only be stopped by an {@link IOException}. */
  public static final class TooDense extends IOException {

    private static final long serialVersionUID = 1L;

    TooDense(String message) {
      super(message);
    }
  }

  /**
   * One entry; reading it fails with {@link TooDense} at the limits.
   *
   * @param packed how many bytes it takes in the archive
   */
  public InputStream counted(InputStream content, long packed) {
    return new Counted(content, packed);
  }

  private final class Counted extends FilterInputStream {

    private final long packed;
    private long here;

    Counted(InputStream content, long packed) {
      super(content);
      this.packed = Math.max(1, packed);
    }

    @Override
    public int read() throws IOException {
      var next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      var read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      here += read;
      unpacked += read;
      if (unpacked > most) {
        throw new TooDense(title + "展开后超过了 " + (most >> 20) + " MB。");
      }
      if (here > UNSUSPICIOUS && here / packed > RATIO) {
        throw new TooDense(title + "的压缩比超过了 " + RATIO + " 倍，不予打开。");
      }
    }
  }
}
