package org.jiheng.documents.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** openpyxl and python-docx, by which many an office works on its files. */
public final class Python {

  /** Debian's own, which its packages belong to. */
  private static final String PROGRAM = "/usr/bin/python3";

  private static final int MINUTES = 2;

  private Python() {}

  /**
   * Opens a file with a library and saves it again.
   *
   * @param ending of its name, with the dot
   * @param opened the library and its function that opens a file, for example {@code openpyxl} and
   *     {@code load_workbook}
   */
  public static byte[] saved(byte[] file, String ending, String library, String opened)
      throws IOException, InterruptedException {
    need(library);
    var path = Files.createTempFile("office", ending);
    try {
      Files.write(path, file);
      var program =
          "import sys, %s; b = %s.%s(sys.argv[1]); b.save(sys.argv[1])"
              .formatted(library, library, opened);
      if (run(program, path) != 0) {
        throw new AssertionError(library + " could not open and save the file");
      }
      return Files.readAllBytes(path);
    } finally {
      Files.delete(path);
    }
  }

  private static int run(String program, Path file) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(List.of(PROGRAM, "-c", program, file.toString())).inheritIO().start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("python did not end");
    }
    return process.exitValue();
  }

  private static void need(String library) throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of(PROGRAM)) || run("import " + library, Path.of("-")) != 0) {
      Office.missing("The Python library " + library);
    }
  }
}
