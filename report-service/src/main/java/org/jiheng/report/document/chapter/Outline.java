package org.jiheng.report.document.chapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.report.document.form.Words;

/** The chapters of the official report, in their order, and which figures each is about. */
record Outline(String title, List<Section> chapters) {

  private static final Outline OFFICIAL = load();

  static Outline official() {
    return OFFICIAL;
  }

  String title(int fiscalYear) {
    return title.replace("{year}", Integer.toString(fiscalYear));
  }

  /**
   * A chapter.
   *
   * @param words the spellings of its heading without its number
   * @param lines of the statement, in their order, each with its parts
   */
  record Section(String heading, Words words, List<String> lines, List<Figures> tables) {

    Section {
      lines = lines == null ? List.of() : List.copyOf(lines);
      tables = tables == null ? List.of() : List.copyOf(tables);
    }
  }

  /** Tables that are not of the statement. */
  enum Figures {
    /** Budget units. */
    UNITS,
    /** Persons. */
    HEADCOUNT,
    /** Execution, scores and grade of each form. */
    SCORES,
    /** Indicators that lost points, with the reason given. */
    LOST
  }

  private static Outline load() {
    try (var source = Outline.class.getResourceAsStream("outline.json")) {
      return FilingJson.mapper().readValue(source, Outline.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
