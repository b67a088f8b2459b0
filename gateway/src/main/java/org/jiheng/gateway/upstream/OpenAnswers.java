package org.jiheng.gateway.upstream;

/** The path whose answers stay open: they need connections and places of their own. */
public final class OpenAnswers {

  private static final String PATH = "/api/v1/events";

  private OpenAnswers() {}

  public static boolean isAt(String path) {
    return path.equals(PATH) || path.equals(PATH + "/");
  }
}
