package org.jiheng.bench.stage;

import java.nio.file.Path;

/**
 * How much memory a process holds, as {@code /proc} says. PostgreSQL's is that of all its
 * processes.
 *
 * @param residentKilobytes with all pages that others use too
 * @param proportionalKilobytes of a shared page, its share
 */
public record Memory(long residentKilobytes, long proportionalKilobytes) {

  public static Memory of(String name, ProcessHandle process) {
    if (name.equals(Stage.POSTGRES)) {
      return process.children().map(Memory::of).reduce(of(process), Memory::plus);
    }
    return of(process);
  }

  private static Memory of(ProcessHandle process) {
    var file = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    var text = Machine.read(file);
    return new Memory(entry(text, "Rss:"), entry(text, "Pss:"));
  }

  private Memory plus(Memory other) {
    return new Memory(
        residentKilobytes + other.residentKilobytes,
        proportionalKilobytes + other.proportionalKilobytes);
  }

  public double proportionalMegabytes() {
    return proportionalKilobytes / 1024.0;
  }

  private static long entry(String text, String key) {
    return text.lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
