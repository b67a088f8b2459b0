package org.jiheng.report.packed;

import com.github.luben.zstd.Zstd;

/** Bytes as they lie in the database: compressed once, by whoever writes them. */
public final class Packed {

  private static final int LEVEL = 3;

  private Packed() {}

  public static byte[] of(byte[] plain) {
    return Zstd.compress(plain, LEVEL);
  }

  public static byte[] plain(byte[] packed) {
    return Zstd.decompress(packed, Math.toIntExact(Zstd.getFrameContentSize(packed)));
  }
}
