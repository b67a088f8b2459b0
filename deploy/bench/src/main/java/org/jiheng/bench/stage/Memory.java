package org.jiheng.bench.stage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How much memory a process holds, as {@code /proc} says. */
public record Memory(long residentKilobytes, Optional<Long> peakKilobytes) {

  /**
   * PostgreSQL's processes share their buffers: theirs is the sum of the proportional sizes, and
   * there is no peak of a sum.
   */
  public static Memory of(String name, ProcessHandle process) {
    if (name.equals(Stage.POSTGRES)) {
      long shared =
          proportional(process) + process.children().mapToLong(Memory::proportional).sum();
      return new Memory(shared, Optional.empty());
    }
    var status = Machine.read(file(process, "status"));
    return new Memory(entry(status, "VmRSS:"), Optional.of(entry(status, "VmHWM:")));
  }

  private static long proportional(ProcessHandle process) {
    return entry(Machine.read(file(process, "smaps_rollup")), "Pss:");
  }

  private static Path file(ProcessHandle process, String name) {
    return Path.of("/proc", Long.toString(process.pid()), name);
  }

  private static long entry(String text, String key) {
    return text.lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.replaceAll("\\D", ""))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d MB%s",
        residentKilobytes / 1024,
        peakKilobytes.map(peak -> ", peak " + peak / 1024 + " MB").orElse(""));
  }
}
