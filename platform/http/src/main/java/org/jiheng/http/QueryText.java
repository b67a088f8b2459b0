package org.jiheng.http;

/** A text that a client asks for in the query. */
public final class QueryText {

  private QueryText() {}

  /**
   * The text without blanks around it; null where the parameter asks nothing.
   *
   * @throws ProblemException 400 for more than {@code longest} characters, and for control
   *     characters
   */
  public static String of(String parameter, String value, int longest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.badRequest(parameter + " 最多 " + longest + " 个字，且不能含有控制字符。");
    }
    return value.strip();
  }
}
