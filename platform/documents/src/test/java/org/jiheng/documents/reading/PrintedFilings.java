package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.pdf.Mark;
import org.jiheng.documents.pdf.PdfPages;
import org.jiheng.documents.pdf.PdfText;
import org.jiheng.documents.pdf.Press;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Spelling;
import org.jiheng.filing.json.FilingJson;

/**
 * Prints filings, reads the pages again, and compares what can be seen of every member. Only what
 * is marked as unsure may differ.
 */
public final class PrintedFilings {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]+");
  private static final Pattern OWN = Pattern.compile("(?:project|special)\\.[^.]+");
  private static final List<Pattern> NOT_IN_REPORTS = exceptions();

  private PrintedFilings() {}

  static void assertRead(Filing filing, Press.Look look) throws UnreadableDocument {
    assertSame(PdfPages.of(Press.print(FilingForms.whole(filing), look)).ruled(), filing);
  }

  /** What pages say that print the whole filing. */
  public static void assertSame(PdfText text, Filing filing) {
    var reading = read(text, filing);
    assertThat(reading.faults()).isEmpty();
    var unsure =
        text.spots().entrySet().stream()
            .filter(spot -> spot.getValue().mark() != Mark.SURE)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    var read = seen(reading.filing());
    var wanted = seen(FilingJson.tree(filing));
    var marked =
        reading.origins().byPointer().entrySet().stream()
            .filter(origin -> unsure.contains(origin.getValue().place()))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(marked).hasSizeLessThan(read.size() / 4 + 30);
    read.keySet().removeAll(marked);
    wanted.keySet().removeAll(marked);
    assertThat(differences(read, wanted)).isEmpty();
  }

  /** What a report that the platform has printed of a filing says otherwise than the filing. */
  public static List<String> inReport(byte[] report, Filing filing) throws UnreadableDocument {
    var reading = read(PdfPages.of(report).ruled(), filing);
    var told = reading.faults().stream().map(Object::toString).collect(Collectors.toList());
    told.addAll(differences(printed(reading.filing()), printed(FilingJson.tree(filing))));
    var chapters = chapters(reading.filing());
    filing.narrative().stream()
        .filter(chapter -> chapter.text() != null)
        .flatMap(chapter -> chapter.text().lines())
        .map(PrintedFilings::seen)
        .filter(line -> !chapters.contains(line))
        .forEach(told::add);
    return told;
  }

  private static FilingFromGrids.Reading read(PdfText text, Filing filing) {
    return FilingFromGrids.read(
        text.grids(), filing.department().code(), filing.fiscalYear(), null);
  }

  private static List<String> differences(Map<String, String> read, Map<String, String> wanted) {
    var pointers = new TreeSet<>(read.keySet());
    pointers.addAll(wanted.keySet());
    return pointers.stream()
        .filter(at -> !Objects.equals(read.get(at), wanted.get(at)))
        .map(at -> at + ": " + read.get(at) + " instead of " + wanted.get(at))
        .toList();
  }

  /** What a report prints: lines by their names, and how often its chapters have each character. */
  private static Map<String, String> printed(ObjectNode filing) {
    var seen = seen(filing);
    seen.keySet().removeIf(at -> at.startsWith("/statement/") || at.startsWith("/narrative/"));
    filing.path("statement").forEach(line -> line(line, seen));
    chapters(filing)
        .codePoints()
        .forEach(
            each -> seen.merge("/narrative/" + Character.toString(each), "1", (a, b) -> a + b));
    seen.keySet().removeIf(PrintedFilings::isException);
    return seen;
  }

  private static String chapters(JsonNode filing) {
    return filing.path("narrative").findValuesAsText("text").stream()
        .map(PrintedFilings::seen)
        .collect(Collectors.joining());
  }

  private static void line(JsonNode line, Map<String, String> seen) {
    var code = line.path("line").asText();
    var official =
        Layout.official().baseData().amounts().rows().stream()
            .anyMatch(row -> row.line().equals(code));
    if (official || OWN.matcher(code).matches() && line.path("name").isTextual()) {
      collect("/statement/" + (official ? code : line.path("name").asText()), line, seen);
    }
  }

  private static boolean isException(String pointer) {
    return NOT_IN_REPORTS.stream().anyMatch(each -> each.matcher(pointer).matches());
  }

  private static List<Pattern> exceptions() {
    try (var file = PrintedFilings.class.getResourceAsStream("not-in-reports.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("/"))
          .map(Pattern::compile)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every member that says something, by its pointer. */
  private static Map<String, String> seen(JsonNode filing) {
    var seen = new TreeMap<String, String>();
    collect("", filing, seen);
    return seen;
  }

  private static void collect(String at, JsonNode node, Map<String, String> into) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(each -> collect(at + "/" + each.getKey(), each.getValue(), into));
    } else if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        collect(at + "/" + i, node.get(i), into);
      }
    } else if (node.isNumber()) {
      into.put(at, node.decimalValue().stripTrailingZeros().toPlainString());
    } else if (!node.isNull() && !node.asText().isBlank()) {
      into.put(at, seen(node.asText()));
    }
  }

  /** Without blanks, and with one for all characters that look alike, of which a file names any. */
  private static String seen(String text) {
    return Spelling.of(Press.seen(BLANKS.matcher(text).replaceAll("")))
        .replace('戶', '户')
        .replace('靑', '青');
  }
}
