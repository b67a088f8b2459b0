package org.jiheng.rules.sentence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The entries of a file beside this package. */
final class Entries {

  private Entries() {}

  static Map<String, String> read(String file) {
    var entries = new Properties();
    try (var in = Entries.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing beside the rules: " + file);
      }
      entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var read = new TreeMap<String, String>();
    entries.stringPropertyNames().forEach(key -> read.put(key, entries.getProperty(key)));
    return read;
  }
}
