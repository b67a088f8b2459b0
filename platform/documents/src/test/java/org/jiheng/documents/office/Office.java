package org.jiheng.documents.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * LibreOffice, as people have it. Where it is missing, tests that need it say so and are skipped;
 * with {@code -Doffice=required}, as the whole check runs, they fail.
 */
public final class Office {

  private static final String PROGRAM = "soffice";
  private static final int MINUTES = 5;

  private Office() {}

  /**
   * Opens files and saves them in another format.
   *
   * @param files by their names, which end with what they are
   * @param ending of the format they are saved in
   * @return by the names they had
   */
  public static Map<String, byte[]> saved(Map<String, byte[]> files, String ending)
      throws IOException, InterruptedException {
    need(PROGRAM);
    var folder = Files.createTempDirectory("office");
    try {
      var out = Files.createDirectory(folder.resolve("out"));
      var command =
          new ArrayList<>(
              List.of(
                  PROGRAM,
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  ending,
                  "--outdir",
                  out.toString()));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        command.add(Files.write(folder.resolve(file.getKey()), file.getValue()).toString());
      }
      run(command, folder.resolve("log"));
      var saved = new LinkedHashMap<String, byte[]>();
      for (String name : files.keySet()) {
        var stem = name.substring(0, name.lastIndexOf('.'));
        saved.put(name, Files.readAllBytes(out.resolve(stem + "." + ending)));
      }
      return saved;
    } finally {
      delete(folder);
    }
  }

  private static void run(List<String> command, Path log) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("LibreOffice did not end: " + Files.readString(log));
    }
    if (process.exitValue() != 0) {
      throw new AssertionError("LibreOffice failed: " + Files.readString(log));
    }
  }

  /** Another program that people work on files with, as much as LibreOffice. */
  public static void need(String program) {
    var found =
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!found) {
      missing(program);
    }
  }

  static void missing(String what) {
    var told = what + " is not installed: what it makes of files is NOT checked";
    if ("required".equals(System.getProperty("office"))) {
      throw new AssertionError(told);
    }
    System.err.println("WARNING: " + told);
    throw new TestAbortedException(told);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
