package org.jiheng.documents.chapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.json.FilingJson;

/** The chapters of the official report, in their order, and which figures each is about. */
public record Outline(String title, List<OfficialChapter> chapters) {

  /** What a report says first of its evaluation, and the title of its scores. */
  public static final String SCORE = "评价得分";

  public static final String GRADE = "评价等级";

  /** What a report says of a chapter that the filing has not. */
  public static final String UNWRITTEN = "（申报未填写本章正文。）";

  /** Titles of what a report or workbook says behind the filing. */
  public static final String RESULTS = "得分与执行图";

  public static final String WORKED_SCORES = "得分计算表";
  public static final String FINDINGS = "评价发现";

  /** What stands below each of these titles begins so. */
  public static final String COMPLETE_UNTIL = "数据完整至";

  private static final Pattern NUMBER = Pattern.compile("^\\s*[一二三四五六七八九十]+\\s*[、．.]\\s*");

  private static final Set<String> BEHIND = Set.of(RESULTS, SCORE, WORKED_SCORES, FINDINGS);

  private static final Outline OFFICIAL = load();
  private static final Spellings HEADINGS =
      new Spellings(
          OFFICIAL.chapters().stream()
              .flatMap(section -> section.words().spellings().stream())
              .toList());

  public static Outline official() {
    return OFFICIAL;
  }

  public String title(int fiscalYear) {
    return title.replace("{year}", Integer.toString(fiscalYear));
  }

  /** Whether a line has a chapter's number. */
  public static boolean isNumbered(String line) {
    return NUMBER.matcher(line).find();
  }

  /** The headings of chapters 一 to 十. */
  public List<String> headings() {
    return chapters.stream().map(OfficialChapter::heading).toList();
  }

  /** Whether a table is the one that a printed report begins with. */
  public static boolean isResult(Grid grid) {
    var texts =
        grid.rows().stream().flatMap(row -> grid.row(row).stream()).map(GridCell::text).toList();
    return texts.contains(SCORE) && texts.contains(GRADE);
  }

  /** Whether two lines begin what the platform says behind a filing. */
  public static boolean isBehindFiling(String title, String below) {
    return BEHIND.contains(title.strip()) && below.strip().startsWith(COMPLETE_UNTIL);
  }

  private static boolean says(Spellings words, String heading) {
    return words.match(NUMBER.matcher(heading).replaceFirst(""));
  }

  /** Whether a line of a text is the heading of one of the chapters, by its words. */
  public static boolean isHeading(String line) {
    return !Spellings.isItem(line) && says(HEADINGS, line);
  }

  /**
   * A chapter.
   *
   * @param words the spellings of its heading without its number
   * @param lines of the statement, in their order, each with its parts
   */
  public record OfficialChapter(
      String heading, Spellings words, List<String> lines, List<Exhibit> tables) {

    public OfficialChapter {
      lines = lines == null ? List.of() : List.copyOf(lines);
      tables = tables == null ? List.of() : List.copyOf(tables);
    }

    /** Whether a heading says the words of this chapter's, whatever its number. */
    public boolean says(String said) {
      return said != null && Outline.says(words, said);
    }
  }

  /** Tables that are not of the statement. */
  public enum Exhibit {
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
