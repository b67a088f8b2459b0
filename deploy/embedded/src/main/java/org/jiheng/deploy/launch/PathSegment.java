package org.jiheng.deploy.launch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Free text as one segment of an address. */
final class PathSegment {

  private PathSegment() {}

  static String of(String text) {
    var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    // A segment of dots alone would be taken for a way through folders.
    return encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
  }
}
