package org.jiheng.indicator;

import org.jiheng.http.ProblemException;

/** SearchText of a request that go into a query. */
public final class SearchText {
  private SearchText() {}

  /**
   * The text itself, or null.
   *
   * @throws ProblemException 400 for a text that no database can hold, and so no row can have
   */
  public static String searchable(String text) {
    if (text != null && text.indexOf('\0') >= 0) {
      throw ProblemException.badRequest("请求的路径或参数中含有空字符。");
    }
    return text;
  }
}
