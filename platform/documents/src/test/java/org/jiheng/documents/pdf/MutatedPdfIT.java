package org.jiheng.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jiheng.documents.file.BrokenFile;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;

/** Broken files are read as far as they go, or refused; nothing else comes of them. */
class MutatedPdfIT {

  /** More of them with {@code -Dpdf.mutations=10000}. */
  private static final int MUTATIONS = Integer.getInteger("pdf.mutations", 300);

  @Test
  void aBrokenFileIsReadOrRefusedInBoundedTimeAndMemory() throws IOException {
    var filing = SampleFilings.read("910108-hexi-2023");
    var packed = Press.print(FilingForms.whole(filing), new Press.Look(true, true, false));
    var files = List.of(packed, unpacked(packed));
    var refused = 0;
    for (var seed = 0; seed < MUTATIONS; seed++) {
      var random = new Random(seed);
      var broken = new BrokenFile(Mutation.of(files.get(seed % files.size()), random), seed);
      refused += broken.isRefusedBy(MutatedPdfIT::read) ? 1 : 0;
    }
    assertThat(refused).isBetween(1, MUTATIONS - 1);
  }

  private static void read(byte[] file) throws UnreadableDocument {
    var text = PdfPages.of(file).ruled();
    var reading = FilingFromGrids.read(text.grids(), "1", 2024, "mof-2020");
    assertThat(Certainty.of(text, reading.filing(), reading.origins())).isNotNull();
  }

  /**
   * With its drawings as they are written, so that a change of them is more than broken packing.
   */
  private static byte[] unpacked(byte[] file) throws IOException {
    try (var pdf = Loader.loadPDF(file);
        var bytes = new ByteArrayOutputStream()) {
      for (var page : pdf.getPages()) {
        try (var drawing = page.getContents()) {
          page.setContents(new PDStream(pdf, drawing));
        }
      }
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }
}
