package org.jiheng.bench.phase;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jiheng.bench.rules.RuleSpeed;

/** Pure evaluation and the parser, in a JVM of their own and without a platform. */
public final class RuleSpeeds {

  public static final String NAME = "rules";

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private final int seed;
  private final int rows;

  /**
   * @param rows the largest number of indicators
   */
  public RuleSpeeds(int seed, int rows) {
    this.seed = seed;
    this.rows = rows;
  }

  public void run(Report report) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            JAVA,
            "-Xms6g",
            "-Xmx6g",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            RuleSpeed.class.getName(),
            Integer.toString(seed),
            Integer.toString(rows));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", 3);
        report.figure(NAME, columns[0], columns[1], columns[2]);
      }
    } finally {
      process.destroy();
    }
    if (process.waitFor() != 0) {
      throw new IOException("the measuring JVM ended with " + process.exitValue());
    }
  }
}
