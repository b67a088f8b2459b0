package org.jiheng.bench.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a JVM holds after a full collection: its living objects, and its resident memory. */
public record Footprint(double heapKilobytes, double residentKilobytes) {

  /** The histogram of living objects collects first; its last line is the sum. */
  public static Footprint of(String name, ProcessHandle process)
      throws IOException, InterruptedException {
    var jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    var text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (jcmd.waitFor() != 0) {
      throw new IOException("jcmd said: " + text);
    }
    var total = text.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
    double bytes = Double.parseDouble(total.strip().split("\\s+")[2]);
    return new Footprint(bytes / 1024, Memory.of(name, process).residentKilobytes());
  }

  public double heapKilobytesSince(Footprint before) {
    return heapKilobytes - before.heapKilobytes;
  }

  public double residentKilobytesSince(Footprint before) {
    return residentKilobytes - before.residentKilobytes;
  }
}
