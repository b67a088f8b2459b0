package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.word.WordReader;
import org.jiheng.documents.word.WordWriter;
import org.jiheng.documents.workbook.WorkbookReader;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.json.Origin;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;

/** Every member of a filing is known by the cell that it was read from. */
class OriginTest {

  @Test
  void everyMemberStandsWhereTheDocumentHasIt() throws UnreadableDocument {
    for (var name : List.of("431053-2024", "430999-2024", "999002-every-finding")) {
      var made = Instant.parse("2026-11-23T08:00:00Z");
      var document = new Document("往返", made, false, FilingForms.whole(SampleFilings.read(name)));
      assertPlaced(WorkbookReader.read(WorkbookWriter.write(document)));
      assertPlaced(WordReader.read(WordWriter.write(document)));
    }
  }

  private static void assertPlaced(List<Grid> grids) {
    var reading = FilingFromGrids.read(grids, "431053", 2024, null);
    var byName = grids.stream().collect(Collectors.toMap(Grid::name, Function.identity()));
    var origins = reading.origins().byPointer();
    leaves(JsonPointer.empty(), reading.filing())
        .forEach(
            pointer -> {
              var said = reading.filing().at(pointer);
              var origin = origins.get(pointer.toString());
              if (origin == null) {
                assertThat(pointer).hasToString("/amountUnit");
              } else if (!said.asText().equals("overall")) {
                assertSays(cell(byName, origin), origin, said);
              }
            });
  }

  private static void assertSays(GridCell cell, Origin origin, JsonNode said) {
    if (origin.text() != null) {
      assertThat(cell.text()).isEqualTo(origin.text());
    } else if (said.isNumber() && cell.figure() != null) {
      var figure = cell.percent() ? cell.figure().movePointRight(2) : cell.figure();
      assertThat(figure).isEqualByComparingTo(said.decimalValue());
    } else {
      assertThat(cell.text()).isEqualTo(said.asText());
    }
  }

  private static GridCell cell(Map<String, Grid> grids, Origin origin) {
    var parts = origin.place().split("!");
    var grid = grids.get(parts[0]);
    return grid.rows().stream()
        .flatMap(row -> grid.begin(row).stream())
        .filter(each -> each.address().equals(parts[1]))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonPointer> leaves(JsonPointer at, JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .flatMap(member -> leaves(at.appendProperty(member.getKey()), member.getValue()));
    }
    return node.isArray()
        ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
            .flatMap(i -> leaves(at.appendIndex(i), node.get(i)))
        : Stream.of(at);
  }
}
