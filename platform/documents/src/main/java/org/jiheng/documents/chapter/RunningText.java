package org.jiheng.documents.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiheng.documents.form.FormTitles;
import org.jiheng.documents.grid.Grid;

/**
 * The paragraphs of a text: chapters from a heading to the next one or to a form's title, lines
 * above tables, and sentences that belong to neither, which are flaws.
 */
final class RunningText {

  /** A line of a table of contents ends with its page. */
  private static final Pattern CONTENTS =
      Pattern.compile("^\\s*目\\s*[录次]\\s*$|.*(?:\\t|[.…·]{2,})\\s*\\d{1,3}\\s*$");

  private static final Pattern SENTENCE = Pattern.compile(".*[。；！？].*");
  private static final Pattern OPEN = Pattern.compile(".*[，,：:;]\\s*$");

  /** What is styled as a chapter's heading and is none: the title of the report or of a form. */
  private static final Pattern TITLE = Pattern.compile(".*(?:绩效|评价|自评|预算|支出|项目).*(?:报告|表)$");

  private static final Pattern REMARK = Pattern.compile("^\\s*(?:备注|说明|注)[：:].*", Pattern.DOTALL);
  private static final int LINE = 60;
  private static final int HEADING = 40;

  private static final String STRAY = "这段文字不在任何一章里，也不是表格的备注：请移到所属的章，或者删除。";

  /** Where in the document a line stands. */
  private enum Area {
    FRONT,
    CHAPTER,
    FORMS,
    NOTES
  }

  private final ChapterGrid chapters = new ChapterGrid();
  private final List<String> above = new ArrayList<>();
  private Area area = Area.FRONT;

  /**
   * @param level of its heading; 0 where it is none by its looks
   */
  void paragraph(String said, int level) {
    var shown = level;
    for (String line : said.split("\n")) {
      if (!line.isBlank()) {
        line(line, shown);
      }
      shown = 0;
    }
  }

  /** Whether what stands here is a chapter's or a form's, so that nothing may be passed over. */
  boolean counts() {
    return area == Area.CHAPTER || area == Area.FORMS;
  }

  boolean isBeforeForms() {
    return area == Area.FRONT || area == Area.CHAPTER;
  }

  /** Adds what cannot be read. */
  void flaw(String text, String why) {
    chapters.flaw(text, why);
  }

  /** The lines right above a table, which belong to it; what a chapter says does not. */
  List<String> above() {
    var lines = List.copyOf(above);
    above.clear();
    if (area == Area.NOTES) {
      area = Area.FORMS;
    }
    return lines;
  }

  /** Empty where the text has no chapter. */
  Optional<Grid> chapters() {
    above.stream().filter(RunningText::isSentence).forEach(line -> chapters.flaw(line, STRAY));
    return chapters.grid();
  }

  private void line(String line, int level) {
    if (isShort(line) && FormTitles.isTitle(line)) {
      area = FormTitles.isNotes(line) ? Area.NOTES : Area.FORMS;
      above.add(line);
    } else if (isHeading(line.strip(), level)) {
      area = Area.CHAPTER;
      above.clear();
      chapters.begin(line.strip());
    } else {
      switch (area) {
        case FRONT -> front(line);
        case CHAPTER -> chapters.say(line);
        case FORMS -> form(line);
        case NOTES -> {}
      }
    }
  }

  /** Title, department, date; a sentence begins an introduction, which is a chapter. */
  private void front(String line) {
    if (CONTENTS.matcher(line).matches()) {
      return;
    }
    if (isSentence(line) && !isRemark(line)) {
      area = Area.CHAPTER;
      above.clear();
      chapters.begin(null);
      chapters.say(line);
    } else {
      above.add(line);
    }
  }

  private void form(String line) {
    if (isSentence(line) && !isRemark(line)) {
      chapters.flaw(line, STRAY);
    } else {
      above.add(line);
    }
  }

  /** Below the title of a form only the official words begin a chapter, for forms have numbers. */
  private boolean isHeading(String line, int level) {
    if (level > 1 || !isShort(line) || CONTENTS.matcher(line).matches()) {
      return false;
    }
    var forms = area == Area.FORMS || area == Area.NOTES;
    return Outline.isHeading(line)
        || level == 1 && !TITLE.matcher(line).matches()
        || !forms && Outline.isNumbered(line) && !OPEN.matcher(line).matches();
  }

  /** Whether a paragraph belongs to the table above it. */
  static boolean isRemark(String said) {
    return REMARK.matcher(said).matches();
  }

  private static boolean isShort(String line) {
    return line.length() <= HEADING && !SENTENCE.matcher(line).matches();
  }

  private static boolean isSentence(String line) {
    return line.length() > LINE || SENTENCE.matcher(line).matches();
  }
}
