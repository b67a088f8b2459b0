package org.jiheng.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.table.Document;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On every page of a form one sees which indicators its first rows belong to. */
class PrintedFormsIT {

  private static final String MARK = "（续）";
  private static final int BEGINNING = 20;

  static Stream<String> filings() {
    return SampleFilings.names().filter(name -> !SampleFilings.read(name).forms().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("filings")
  void aPageThatBeginsWithinAClassOfIndicatorsNamesIt(String name) throws IOException {
    assertNamed(SampleFilings.read(name));
  }

  @Test
  void aClassThatIsLongerThanAPageIsNamedOnEachOfItsPages() throws IOException {
    var draft = new Draft();
    for (var i = 0; i < 90; i++) {
      var group = List.of("数量指标", "质量指标", "社会效益指标").get(i / 30);
      draft.row(i < 60 ? "产出指标" : "效益指标", group, "第" + i + "项", "≥1个", "1个", "1", "1", null, null);
    }
    assertThat(assertNamed(draft.filing())).isGreaterThan(2);
  }

  @Test
  void namesThatAreHigherThanTheirRowsAreWholeOnEachPage() throws IOException {
    var draft = new Draft();
    for (var i = 0; i < 80; i++) {
      var deviation = "因".repeat(i * 37 % 90);
      draft.row(
          "产出".repeat(20), "数量".repeat(30), "第" + i + "项", "1", "1", "1", "1", null, deviation);
    }
    assertThat(assertNamed(draft.filing())).isGreaterThan(4);
  }

  /** How many pages begin within a class. */
  private static int assertNamed(Filing filing) throws IOException {
    var forms = new Document("自评表", Instant.EPOCH, false, FilingForms.forms(filing));
    var pages = PrintedPages.of(PrintedPages.print(forms));
    assertThat(pages).allSatisfy(page -> assertThat(page.lines().count()).isGreaterThan(2));
    var search = new Search(pages.stream().map(PrintedPages::withoutBlanks).toList());
    return filing.forms().stream().mapToInt(form -> assertNamed(form, search)).sum();
  }

  private static int assertNamed(Form form, Search search) {
    var rows = form.indicators();
    var within = 0;
    for (var i = 0; i < rows.size(); i++) {
      var before = search.page();
      var above = search.upTo(text(rows.get(i)));
      if (i > 0
          && search.page() > before
          && Objects.equals(rows.get(i).level1(), rows.get(i - 1).level1())) {
        var sameGroup = Objects.equals(rows.get(i).level2(), rows.get(i - 1).level2());
        assertThat(above).endsWith(name(rows.get(i), sameGroup));
        within++;
      }
    }
    return within;
  }

  private static String name(Indicator row, boolean sameGroup) {
    return continued(row.level1(), true) + continued(row.level2(), sameGroup);
  }

  private static String continued(String name, boolean mark) {
    return name == null || name.isBlank()
        ? ""
        : PrintedPages.withoutBlanks(name) + (mark ? MARK : "");
  }

  /** What a row begins with; a high one may end on the next page. */
  private static String text(Indicator row) {
    var text =
        Stream.of(row.level3(), row.target(), row.actual())
            .filter(Objects::nonNull)
            .map(PrintedPages::withoutBlanks)
            .reduce("", String::concat);
    return text.substring(0, Math.min(text.length(), BEGINNING));
  }

  /** Goes through pages from one text to the next. */
  private static final class Search {

    private final List<String> pages;
    private int page;
    private int from;

    Search(List<String> pages) {
      this.pages = pages;
    }

    int page() {
      return page;
    }

    /** What the page of the text has above it. */
    String upTo(String text) {
      var start = from;
      var first = page;
      var found =
          IntStream.range(first, pages.size())
              .filter(p -> pages.get(p).indexOf(text, p == first ? start : 0) >= 0)
              .findFirst()
              .orElseThrow(() -> new AssertionError("nowhere from page " + first + ": " + text));
      var at = pages.get(found).indexOf(text, found == first ? start : 0);
      page = found;
      from = at + text.length();
      return pages.get(found).substring(0, at);
    }
  }
}
