package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.office.Office;
import org.jiheng.documents.office.Python;
import org.jiheng.documents.pdf.PdfPages;
import org.jiheng.documents.word.WordReader;
import org.jiheng.documents.workbook.WorkbookReader;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;

/** What other programs open and save again says the same. */
class OfficeRoundTripIT {

  private static final List<String> NAMES =
      SampleFilings.names().filter(name -> !name.startsWith("999")).toList();

  /** How one kind of file is taken apart. */
  private interface Reader {
    List<Grid> of(byte[] bytes) throws UnreadableDocument;
  }

  @Test
  void workbooksAreReadAsTheyWereAfterLibreOfficeHasSavedThem()
      throws IOException, InterruptedException, UnreadableDocument {
    assertSaved(".xlsx", RoundTrips::workbook, WorkbookReader::read);
  }

  @Test
  void textsAreReadAsTheyWereAfterLibreOfficeHasSavedThem()
      throws IOException, InterruptedException, UnreadableDocument {
    assertSaved(".docx", RoundTrips::text, WordReader::read);
  }

  @Test
  void pagesThatLibreOfficeMakesOfTheSeedsFilesSayWhatTheySay()
      throws IOException, InterruptedException, UnreadableDocument {
    var seed = SampleFilings.seed();
    var files = Map.of("book.xlsx", RoundTrips.workbook(seed), "text.docx", RoundTrips.text(seed));
    for (byte[] pages : Office.saved(files, "pdf").values()) {
      PrintedFilings.assertSame(PdfPages.of(pages).ruled(), seed);
    }
  }

  @Test
  void theSeedsWorkbookIsReadAsItWasAfterOpenpyxlHasSavedIt()
      throws IOException, InterruptedException, UnreadableDocument {
    var seed = SampleFilings.seed();
    var saved = Python.saved(RoundTrips.workbook(seed), ".xlsx", "openpyxl", "load_workbook");
    RoundTrips.assertRead(WorkbookReader.read(saved), seed);
  }

  @Test
  void theSeedsTextIsReadAsItWasAfterPythonDocxHasSavedIt()
      throws IOException, InterruptedException, UnreadableDocument {
    var seed = SampleFilings.seed();
    var saved = Python.saved(RoundTrips.text(seed), ".docx", "docx", "Document");
    RoundTrips.assertRead(WordReader.read(saved), seed);
  }

  private interface Writer {
    byte[] of(Filing filing);
  }

  private static void assertSaved(String ending, Writer writer, Reader reader)
      throws IOException, InterruptedException, UnreadableDocument {
    var files = new LinkedHashMap<String, byte[]>();
    NAMES.forEach(name -> files.put(name + ending, writer.of(SampleFilings.read(name))));
    var saved = Office.saved(files, ending.substring(1));
    assertThat(saved).hasSameSizeAs(NAMES);
    for (String name : NAMES) {
      RoundTrips.assertRead(reader.of(saved.get(name + ending)), SampleFilings.read(name));
    }
  }
}
