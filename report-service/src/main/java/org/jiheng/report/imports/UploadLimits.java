package org.jiheng.report.imports;

/** What an import may hold; the bytes of the request are bounded for the whole platform (16 MB). */
final class UploadLimits {

  static final int ITEMS = 2_000;

  /** Bytes of one file or line, unpacked. */
  static final int ITEM = 8 << 20;

  /** Bytes of all files of an archive together, unpacked. */
  static final long UNPACKED = 192 << 20;

  private UploadLimits() {}

  static String tooLarge() {
    return "内容超过了单份申报允许的大小（" + (ITEM >> 20) + " MB）。";
  }

  static String tooMany() {
    return "一次最多导入 " + ITEMS + " 份申报，请分批导入。";
  }
}
