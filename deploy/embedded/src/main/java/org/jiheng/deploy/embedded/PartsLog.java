package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything the parts have to say goes to a file; stdout belongs to the line for the client. */
final class PartsLog {

  private static final int FILE_BYTES = 20 * 1024 * 1024;
  private static final Logger ROOT = Logger.getLogger("");

  private PartsLog() {}

  static void writeTo(Path directory) throws IOException {
    System.setProperty(
        "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
    LogManager.getLogManager().reset();
    var file = new FileHandler(directory.resolve("parts.%g.log").toString(), FILE_BYTES, 2, true);
    file.setEncoding("UTF-8");
    file.setFormatter(new SimpleFormatter());
    file.setLevel(Level.INFO);
    ROOT.addHandler(file);
    ROOT.setLevel(Level.INFO);
  }
}
