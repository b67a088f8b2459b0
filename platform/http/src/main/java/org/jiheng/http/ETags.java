package org.jiheng.http;

/** Strong entity tags, quotes included, as they stand in the header. */
public final class ETags {

  private ETags() {}

  /** For a thing with a version: {@code "7"}. */
  public static String strong(long version) {
    return '"' + Long.toString(version) + '"';
  }
}
