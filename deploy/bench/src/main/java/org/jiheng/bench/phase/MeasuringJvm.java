package org.jiheng.bench.phase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM of its own that prints a line for every figure, its columns parted by tabs: figure, value,
 * unit, and where there is one its peer and the peer's value.
 */
final class MeasuringJvm {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final String phase;
  private final String heap;
  private final Class<?> main;

  /**
   * @param heap its fixed size, as the command line has it
   */
  MeasuringJvm(String phase, String heap, Class<?> main) {
    this.phase = phase;
    this.heap = heap;
    this.main = main;
  }

  void run(Report report, int... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA,
                "-Xms" + heap,
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    for (int argument : arguments) {
      command.add(Integer.toString(argument));
    }
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        tell(report, line.split("\t"));
      }
    } finally {
      process.destroy();
    }
    if (process.waitFor() != 0) {
      throw new IOException("the measuring JVM ended with " + process.exitValue());
    }
  }

  private void tell(Report report, String... columns) {
    var value = Double.parseDouble(columns[1]);
    if (columns.length > 3) {
      var peer = Double.parseDouble(columns[4]);
      report.figure(phase, columns[0], value, columns[2], columns[3], peer);
    } else {
      report.figure(phase, columns[0], value, columns[2]);
    }
  }
}
