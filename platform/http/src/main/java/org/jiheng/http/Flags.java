package org.jiheng.http;

/**
 * Parameters that are true or false and nothing else. A lenient reading takes what is misspelt for
 * false, and a dry run would be done in earnest.
 */
public final class Flags {

  private Flags() {}

  /**
   * @param value null where the parameter was left out, which is false
   * @throws ProblemException 400 for any other value
   */
  public static boolean of(String name, String value) {
    return switch (value == null ? "false" : value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ProblemException.badRequest("参数 " + name + " 应为 true 或 false。");
    };
  }
}
