package org.jiheng.http;

/** Strong entity tags, quotes included, as they stand in the header. */
public final class ETags {

  private static final int HASH_DIGITS = 8;

  private ETags() {}

  /** For a thing with a version: {@code "7"}. */
  public static String strong(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /**
   * For a filing: {@code "3-1a2b3c4d"}, the register's revision and the start of the hash of the
   * current content, which a fine-grained change moves without a new revision.
   */
  public static String filing(int revision, String hash) {
    return '"' + Integer.toString(revision) + '-' + hash.substring(0, HASH_DIGITS) + '"';
  }
}
