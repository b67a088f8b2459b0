package org.jiheng.gateway.upstream;

/** The path whose answers stay open: they need connections and places of their own. */
public final class LiveStream {

  private static final String PATH = "/api/v1/events";

  private LiveStream() {}

  public static boolean isAt(String path) {
    return path.equals(PATH) || path.equals(PATH + "/");
  }
}
