package org.jiheng.report.document.chapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.FiscalYears;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.report.document.form.Terms;
import org.jiheng.report.document.form.Words;

/** The chapters of the official report, in their order, and which figures each is about. */
record Outline(String title, List<Section> chapters) {

  /** Headings are printed for every year and unit alike. */
  private static final Terms NOTHING_OPEN = new Terms(FiscalYears.FIRST, AmountUnit.YUAN);

  private static final Pattern NUMBER = Pattern.compile("^\\s*[一二三四五六七八九十]+\\s*[、．.]\\s*");

  private static final Outline OFFICIAL = load();
  private static final Words HEADINGS =
      new Words(
          OFFICIAL.chapters().stream()
              .flatMap(section -> section.words().spellings().stream())
              .toList());

  static Outline official() {
    return OFFICIAL;
  }

  String title(int fiscalYear) {
    return title.replace("{year}", Integer.toString(fiscalYear));
  }

  /** Whether a line has a chapter's number. */
  static boolean isNumbered(String line) {
    return NUMBER.matcher(line).find();
  }

  private static boolean says(Words words, String heading) {
    return words.match(NUMBER.matcher(heading).replaceFirst(""), NOTHING_OPEN);
  }

  /** Whether a line of a text is the heading of one of the chapters, by its words. */
  static boolean isHeading(String line) {
    return !Words.isItem(line) && says(HEADINGS, line);
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

    /** Whether a heading says the words of this chapter's, whatever its number. */
    boolean says(String said) {
      return said != null && Outline.says(words, said);
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
