package org.jiheng.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that the page is made of.
 *
 * @param type media type
 * @param packed whether the content is compressed with gzip
 */
record PageFile(String type, byte[] content, boolean packed) {

  private static final String ROOT = "/META-INF/resources/";
  private static final String ASSETS = ROOT + "assets/";
  private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final Map<String, String> TYPES =
      Map.of(
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml");

  /** The document that every address of the page begins with; empty in a build without the page. */
  static Optional<PageFile> entry() {
    return read(ROOT + "index.html")
        .map(content -> new PageFile("text/html;charset=UTF-8", content, false));
  }

  /** A script or style, whose name changes with its content. */
  static Optional<PageFile> asset(String name, boolean packed) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !ASSET.matcher(name).matches()) {
      return Optional.empty();
    }
    return read(ASSETS + name + (packed ? ".gz" : ""))
        .map(content -> new PageFile(type, content, packed));
  }

  private static Optional<byte[]> read(String resource) {
    try (var found = PageFile.class.getResourceAsStream(resource)) {
      return found == null ? Optional.empty() : Optional.of(found.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
