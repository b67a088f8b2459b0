package org.jiheng.http;

/** How many items a page may have. */
public final class PageLimits {

  /** For {@code @DefaultValue}. */
  public static final String DEFAULT = "50";

  public static final int MAX = 500;

  private PageLimits() {}

  /** The limit as asked for; never cut in silence. */
  public static int check(int limit) {
    if (limit < 1 || limit > MAX) {
      throw ProblemException.badRequest("limit 必须在 1 到 " + MAX + " 之间，收到的是 " + limit + "。");
    }
    return limit;
  }
}
