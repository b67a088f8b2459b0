package org.jiheng.bench.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** The machine that is measured on, as {@code /proc} describes it. */
public final class Machine {

  private static final Path PROC = Path.of("/proc");

  private Machine() {}

  /** The load average of the last minute: others may be at work beside the benchmark. */
  public static double load() {
    return Double.parseDouble(read(PROC.resolve("loadavg")).split(" ")[0]);
  }

  /** Seconds of processor time that all processes together have used since the start. */
  static double busySeconds() {
    var fields = read(PROC.resolve("stat")).lines().findFirst().orElseThrow().split(" +");
    double ticks = 0;
    for (int i = 1; i < fields.length; i++) {
      var idle = i == 4 || i == 5;
      var countedInUser = i >= 9;
      ticks += idle || countedInUser ? 0 : Double.parseDouble(fields[i]);
    }
    return ticks / ProcessTimes.TICKS_PER_SECOND;
  }

  /** One line: processors, memory, system and Java. */
  public static String description() {
    return String.format(
        Locale.ROOT,
        "%d processors (%s), %s of memory, %s %s, Java %s",
        Runtime.getRuntime().availableProcessors(),
        entry("cpuinfo", "model name"),
        entry("meminfo", "MemTotal"),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        Runtime.version());
  }

  private static String entry(String file, String key) {
    var found =
        read(PROC.resolve(file))
            .lines()
            .filter(line -> line.startsWith(key))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .distinct()
            .toList();
    return found.isEmpty() ? "unknown" : found.stream().collect(Collectors.joining(", "));
  }

  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
