package org.jiheng.documents.batch;

/** What a batch may hold, unpacked; its own bytes are bounded where it comes in. */
public final class BatchLimits {

  public static final int ITEMS = 2_000;

  /** Bytes of one file or line, unpacked. */
  public static final int ITEM = 8 << 20;

  /** Bytes of all files of an archive together, unpacked. */
  public static final long UNPACKED = 192 << 20;

  private BatchLimits() {}

  public static String tooLarge() {
    return "内容超过了单份申报允许的大小（" + (ITEM >> 20) + " MB）。";
  }

  public static String tooMany() {
    return "一次最多导入 " + ITEMS + " 份申报，请分批导入。";
  }
}
