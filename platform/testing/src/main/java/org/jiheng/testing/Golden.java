package org.jiheng.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file below {@code src/test/resources/golden}. A change that is meant is written
 * there by running the tests with {@code -Dgolden.rewrite=true} and reviewing the difference.
 */
public final class Golden {

  private static final Path BASE = Path.of(System.getProperty("basedir", ""));
  private static final Path ROOT = BASE.resolve(Path.of("src", "test", "resources", "golden"));
  private static final Path CONTRACT = BASE.resolve(Path.of("src", "main", "contract"));

  private Golden() {}

  /** A path that ends in {@code .json} is compared as indented JSON, any other as text. */
  public static void matches(String path, String actual) {
    compare(path, path.endsWith(".json") ? Json.pretty(Json.read(actual)) : actual);
  }

  public static void matches(String path, JsonNode actual) {
    compare(path, Json.pretty(actual));
  }

  /** As {@link #matches(String, String)}, for what the product itself publishes. */
  public static void assertContract(String path, String actual) {
    compare(CONTRACT, path, actual);
  }

  /** As {@link #matches(String, String)}, for a page of the repository's {@code docs}. */
  public static void assertDocument(String path, String actual) {
    var docs = Path.of("docs");
    var repository = BASE.toAbsolutePath();
    while (Files.notExists(repository.resolve(docs))) {
      repository = repository.getParent();
    }
    compare(repository.resolve(docs), path, actual);
  }

  private static void compare(String path, String actual) {
    compare(ROOT, path, actual);
  }

  private static void compare(Path root, String path, String actual) {
    var file = root.resolve(path).toAbsolutePath();
    var text = actual.endsWith("\n") ? actual : actual + "\n";
    try {
      if (Boolean.getBoolean("golden.rewrite")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      } else if (Files.notExists(file)) {
        fail("%s is not there; run with -Dgolden.rewrite=true to write:%n%s", file, text);
      } else {
        var written = BASE.resolve("target").resolve("golden").resolve(path).toAbsolutePath();
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);
        assertThat(written).as("rewrite with -Dgolden.rewrite=true").hasSameTextualContentAs(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
