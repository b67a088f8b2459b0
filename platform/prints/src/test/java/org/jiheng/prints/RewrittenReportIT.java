package org.jiheng.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.office.Office;
import org.jiheng.documents.reading.PrintedFilings;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that take a PDF apart and write it anew leave its words and lines where they are. */
class RewrittenReportIT {

  @TempDir private static Path folder;
  private static Path printed;

  @BeforeAll
  static void print() throws IOException {
    var filing = SampleFilings.seed();
    var report = EvaluationReport.of(EvaluationViews.of(filing), filing);
    printed = Files.write(folder.resolve("report.pdf"), PrintedPages.print(report));
  }

  @Test
  void aReportIsSoundAndReadAsBeforeWhenQpdfHasPackedItsObjects()
      throws IOException, InterruptedException, UnreadableDocument {
    var packed = folder.resolve("packed.pdf");
    run("qpdf", "--object-streams=generate", "--linearize", printed.toString(), packed.toString());
    assertSame(packed);
  }

  @Test
  void aReportIsReadAsBeforeWhenGhostscriptHasDrawnItAnew()
      throws IOException, InterruptedException, UnreadableDocument {
    var drawn = folder.resolve("drawn.pdf");
    run(
        "gs",
        "-q",
        "-dBATCH",
        "-dNOPAUSE",
        "-sDEVICE=pdfwrite",
        "-o",
        drawn.toString(),
        printed.toString());
    assertSame(drawn);
  }

  private static void assertSame(Path rewritten) throws IOException, UnreadableDocument {
    assertThat(PrintedFilings.inReport(Files.readAllBytes(rewritten), SampleFilings.seed()))
        .isEmpty();
  }

  /** Warnings of a file that is not sound count as failures. */
  private static void run(String... command) throws IOException, InterruptedException {
    Office.need(command[0]);
    var log = folder.resolve(command[0] + ".log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ended", List.of(command)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
  }
}
