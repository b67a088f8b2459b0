package org.jiheng.documents.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jiheng.documents.pdf.Box;
import org.jiheng.documents.pdf.Certainty;
import org.jiheng.documents.pdf.Mark;
import org.jiheng.documents.pdf.PdfText;
import org.jiheng.documents.pdf.PlacedLine;
import org.jiheng.documents.pdf.Press;
import org.jiheng.documents.pdf.Uncertain;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.filing.Form;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;

/** The text of a published report of 180 indicators, in which nothing is left of its tables. */
class PublishedTextTest {

  private static final List<Form> FORMS = SampleFilings.seed().forms();
  private static final List<String> MEMBERS =
      List.of("level1", "level2", "level3", "target", "actual", "weight", "selfScore");

  @Test
  void itsRowsAreFoundMostAreWholeAndWhatIsNotSureIsMarked() throws Exception {
    var text = PlainReader.read(lines());
    var reading = FilingFromGrids.read(text.grids(), "431053", 2024, "hunan-2024");
    var unsure =
        Certainty.of(text, reading.filing(), reading.origins()).stream()
            .map(Uncertain::pointer)
            .collect(Collectors.toSet());
    assertThat(reading.faults()).isEmpty();

    var whole = 0;
    var wrong = new ArrayList<String>();
    for (var f = 0; f < FORMS.size(); f++) {
      var rows = reading.filing().at("/forms/" + f + "/indicators");
      assertThat(rows).hasSameSizeAs(FORMS.get(f).indicators());
      for (var i = 0; i < rows.size(); i++) {
        var wanted = FilingJson.tree(SampleFilings.seed()).at("/forms/" + f + "/indicators/" + i);
        var row = rows.get(i);
        var off =
            MEMBERS.stream().filter(each -> !same(row.path(each), wanted.path(each))).toList();
        whole += off.isEmpty() ? 1 : 0;
        var at = "/forms/" + f + "/indicators/" + i + "/";
        off.stream().map(at::concat).filter(each -> !unsure.contains(each)).forEach(wrong::add);
      }
    }
    assertThat(whole).isGreaterThanOrEqualTo(165);
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatACellMayElseSayIsOfferedAndOftenRight() throws Exception {
    var text = PlainReader.read(lines());
    var reading = FilingFromGrids.read(text.grids(), "431053", 2024, "hunan-2024");
    var seed = FilingJson.tree(SampleFilings.seed());
    var unsure = Certainty.of(text, reading.filing(), reading.origins());

    assertThat(unsure)
        .filteredOn(cell -> !cell.alternatives().isEmpty())
        .hasSizeGreaterThan(50)
        .allMatch(cell -> cell.mark() == Mark.SPLIT)
        .noneMatch(cell -> cell.alternatives().contains(cell.text()));
    var wrong =
        unsure.stream()
            .filter(
                cell -> cell.pointer().matches("/forms/\\d+/indicators/.*/(level3|target|actual)"))
            .filter(cell -> !same(reading.filing().at(cell.pointer()), seed.at(cell.pointer())))
            .toList();
    assertThat(wrong)
        .isNotEmpty()
        .filteredOn(
            cell ->
                cell.alternatives().stream()
                    .anyMatch(other -> same(TextNode.valueOf(other), seed.at(cell.pointer()))))
        .hasSizeGreaterThan(wrong.size() / 2);
  }

  @Test
  void itsFiguresAreThoseOfItsAttachments() throws Exception {
    var text = PlainReader.read(lines());
    var filing = FilingJson.tree(FilingJson.filing(reading(text)));
    var seed = FilingJson.tree(SampleFilings.seed());

    assertThat(filing.path("headcount")).isEqualTo(seed.path("headcount"));
    for (var f = 0; f < FORMS.size(); f++) {
      for (String member : List.of("funds", "execution", "stated", "byIncome", "byExpenditure")) {
        assertThat(figures(filing.at("/forms/" + f + "/" + member)))
            .isEqualTo(figures(seed.at("/forms/" + f + "/" + member)));
      }
    }
    var lines =
        StreamSupport.stream(seed.path("statement").spliterator(), false)
            .collect(Collectors.toMap(line -> line.path("line").asText(), line -> line));
    var read = new ArrayList<JsonNode>();
    filing.path("statement").forEach(read::add);
    read.removeIf(line -> !lines.containsKey(line.path("line").asText()));
    assertThat(read).hasSizeGreaterThan(15);
    for (JsonNode line : read) {
      var wanted = lines.get(line.path("line").asText());
      for (String phase : List.of("prior", "annual", "executed")) {
        assertThat(same(line.path(phase), wanted.path(phase))).as("%s %s", line, phase).isTrue();
      }
    }
  }

  @Test
  void pagesWithoutRulingsAreReadByTheirLines() throws Exception {
    List<Block> blocks = new ArrayList<>();
    lines().forEach(line -> blocks.add(new Block.Line(Role.NOTE, line.text())));
    var pages =
        Press.print(
            List.of(new DocumentPart("报告", false, blocks)), new Press.Look(false, false, true));

    assertThat(reading(AnyPdf.read(pages)).findValues("level3")).hasSize(180);
  }

  private static ObjectNode reading(PdfText text) {
    return FilingFromGrids.read(text.grids(), "431053", 2024, "hunan-2024").filing();
  }

  private static boolean same(JsonNode read, JsonNode wanted) {
    return said(read).equals(said(wanted));
  }

  private static List<String> figures(JsonNode node) {
    return node.findParents("annual").isEmpty()
        ? List.of(said(node))
        : node.findParents("annual").stream().map(PublishedTextTest::said).toList();
  }

  /** Without blanks, and of a class without its points. */
  private static String said(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros().toPlainString();
    }
    var text = node.isContainerNode() ? node.toString() : node.asText("");
    return text.replaceAll("\\s", "")
        .replaceFirst("^(..*指标)[（(]\\d+分[）)]$", "$1")
        .replace("null", "");
  }

  /** A blank before the first character is what is left of the end of a page. */
  private static List<PlacedLine> lines() throws IOException {
    try (var file = PublishedTextTest.class.getResourceAsStream("published-2024.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> new PlacedLine(line.strip(), 1, new Box(0, 0, 1, 1), line.startsWith(" ")))
          .toList();
    }
  }
}
