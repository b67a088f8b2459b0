package org.jiheng.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Flight recordings of the platform's JVMs, taken while a phase measures and not while it warms up:
 * {@code <phase>-<process>.jfr}, to be read with {@code jfr summary} and {@code jfr view}.
 */
final class Recordings {

  private static final String POSTGRES = Stage.POSTGRES;

  private final Path folder;

  /**
   * @param folder null where nothing is recorded
   */
  Recordings(Path folder) {
    this.folder = folder;
  }

  void start(Map<String, ProcessHandle> processes) throws IOException, InterruptedException {
    each(processes, null, "JFR.start", "name=bench", "settings=profile");
  }

  void stop(Map<String, ProcessHandle> processes, String phase)
      throws IOException, InterruptedException {
    each(processes, phase, "JFR.stop", "name=bench");
  }

  private void each(Map<String, ProcessHandle> processes, String phase, String... command)
      throws IOException, InterruptedException {
    if (folder == null) {
      return;
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, ProcessHandle> process : processes.entrySet()) {
      if (!process.getKey().equals(POSTGRES)) {
        var file = phase == null ? "" : "filename=" + file(phase, process.getKey());
        tell(process.getValue().pid(), String.join(" ", command) + " " + file);
      }
    }
  }

  private Path file(String phase, String process) {
    return folder.resolve(phase + "-" + process + ".jfr").toAbsolutePath();
  }

  private static void tell(long process, String command) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var running =
        new ProcessBuilder(jcmd, Long.toString(process), command.strip())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!running.waitFor(60, TimeUnit.SECONDS) || running.exitValue() != 0) {
      running.destroyForcibly();
      throw new IOException("jcmd did not do " + command);
    }
  }
}
