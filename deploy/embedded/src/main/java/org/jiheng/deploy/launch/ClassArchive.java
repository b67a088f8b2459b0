package org.jiheng.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The classes of a process as one of its kind had loaded them when it was at work: the next one
 * maps them instead of reading, checking and linking them. Another Java has another archive, and
 * one that is older than the classes is passed over; the JVM itself compares the jars as well and
 * starts without it, saying so in the log, where they are not the recorded ones.
 *
 * @param folder with the jars
 */
record ClassArchive(Path folder) {

  private static final long PATIENCE_SECONDS = 120;

  Path file() {
    var java = Runtime.version().toString().replaceAll("[^A-Za-z0-9.+-]", "_");
    return folder.resolve("classes-" + java + ".jsa");
  }

  boolean isFresh() throws IOException {
    return Files.exists(file()) && !newestJar().isAfter(modified(file()).toInstant());
  }

  /**
   * What the process is started with: the archive, or that one can be recorded; that none was, is
   * no last word of a process.
   */
  List<String> options() throws IOException {
    return isFresh()
        ? List.of("-XX:SharedArchiveFile=" + file())
        : List.of("-XX:+RecordDynamicDumpInfo", "-Xlog:cds+dynamic=off");
  }

  /** Takes it from the process that was started to be recorded; false where that is not so. */
  boolean record(Process process) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (isFresh() || !Files.isExecutable(jcmd)) {
      return false;
    }
    var made = Files.createTempFile(folder, "classes", ".jsa.part");
    Files.delete(made);
    var dump =
        new ProcessBuilder(
                jcmd.toString(),
                Long.toString(process.pid()),
                "VM.cds",
                "dynamic_dump",
                made.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!dump.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      dump.destroyForcibly().waitFor();
    }
    if (!Files.exists(made)) {
      return false;
    }
    Files.move(made, file(), StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private Instant newestJar() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .map(ClassArchive::modified)
          .map(FileTime::toInstant)
          .max(Instant::compareTo)
          .orElse(Instant.MAX);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
