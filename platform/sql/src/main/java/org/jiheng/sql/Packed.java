package org.jiheng.sql;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;

/** Bytes as they lie in the database: compressed once, by whoever writes them. */
public final class Packed {

  private static final int LEVEL = 3;

  private static final int NARROWEST_WINDOW = 10;

  /** What a reader takes without being asked for more. */
  private static final int WIDEST_WINDOW = 27;

  private Packed() {}

  public static byte[] of(byte[] plain) {
    return Zstd.compress(plain, LEVEL);
  }

  public static byte[] plain(byte[] packed) {
    return Zstd.decompress(packed, length(packed));
  }

  /**
   * What differs from another text: as good as nothing where little does. A sum over the text tells
   * whether it was put together again with the right one.
   */
  public static byte[] of(byte[] plain, byte[] base) {
    try (var context = new ZstdCompressCtx()) {
      context
          .setLevel(LEVEL)
          .setChecksum(true)
          .setWindowLog(window(plain.length + base.length))
          .loadDict(base);
      return context.compress(plain);
    }
  }

  /**
   * @param base that it was compared with
   */
  public static byte[] plain(byte[] packed, byte[] base) {
    try (var context = new ZstdDecompressCtx()) {
      context.loadDict(base);
      return context.decompress(packed, length(packed));
    }
  }

  private static int length(byte[] packed) {
    return Math.toIntExact(Zstd.getFrameContentSize(packed));
  }

  /** So wide that all of the base is in sight at the end. */
  private static int window(int length) {
    var bits = Integer.SIZE - Integer.numberOfLeadingZeros(length);
    return Math.max(NARROWEST_WINDOW, Math.min(WIDEST_WINDOW, bits));
  }
}
