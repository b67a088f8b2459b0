package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.word.WordReader;
import org.jiheng.documents.word.WordWriter;
import org.jiheng.documents.workbook.WorkbookReader;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingDiff;
import org.jiheng.filing.json.FilingJson;

/** Writes filings, reads them again, and compares every member. */
final class RoundTrips {

  private static final Instant TIME = Instant.parse("2026-11-23T08:00:00Z");

  private RoundTrips() {}

  static byte[] workbook(Filing filing) {
    return WorkbookWriter.write(whole(filing));
  }

  static byte[] text(Filing filing) {
    return WordWriter.write(whole(filing));
  }

  static void assertWorkbook(Filing filing) throws UnreadableDocument {
    assertRead(WorkbookReader.read(workbook(filing)), filing);
  }

  static void assertText(Filing filing) throws UnreadableDocument {
    assertRead(WordReader.read(text(filing)), filing);
  }

  private static Document whole(Filing filing) {
    return new Document("往返", TIME, false, FilingForms.whole(filing));
  }

  static void assertRead(List<Grid> grids, Filing filing) {
    var reading =
        FilingFromGrids.read(grids, filing.department().code(), filing.fiscalYear(), null);
    assertThat(reading.faults()).isEmpty();
    var read = FilingJson.filing(reading.filing());
    var wanted = FilingJson.filing(withoutEmptyTexts(FilingJson.tree(filing)));
    assertThat(FilingDiff.between(read, wanted)).isEmpty();
    assertThat(FilingJson.tree(read)).isEqualTo(FilingJson.tree(wanted));
  }

  /** A cell cannot tell an empty text from none. */
  private static JsonNode withoutEmptyTexts(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .removeIf(
              member -> member.getValue().asText("-").isEmpty() && member.getValue().isTextual());
      object.forEach(RoundTrips::withoutEmptyTexts);
    } else if (node instanceof ArrayNode array) {
      array.forEach(RoundTrips::withoutEmptyTexts);
    }
    return node;
  }
}
