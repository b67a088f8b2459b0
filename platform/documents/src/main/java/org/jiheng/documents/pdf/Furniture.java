package org.jiheng.documents.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiheng.documents.form.FormTitles;
import org.jiheng.documents.form.Spellings;

/** What is printed around the text of every page: its number, and heads and feet that repeat. */
final class Furniture {

  private static final double EDGE = 0.1;
  private static final double NUMBER_EDGE = 0.14;
  private static final double STEP = 3;
  private static final int FEW = 2;

  private static final Pattern NOTE = Pattern.compile("\\s*(?:备注|说明|注)\\s*[：:]");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–－_·•\\s]*\\d{1,4}[-—–－_·•\\s]*"
              + "|\\d{1,4}\\s*/\\s*\\d{1,4}"
              + "|第?\\s*\\d{1,4}\\s*页(?:\\s*[/，,]?\\s*共?\\s*\\d{1,4}\\s*页)?");

  private final Map<String, Set<Integer>> pages = new HashMap<>();
  private final Map<Integer, Set<Integer>> counts = new HashMap<>();
  private final Map<Integer, List<TextLine>> lines = new HashMap<>();

  /** Takes note of the lines of a page. */
  void see(Ink page, List<TextLine> seen) {
    lines.put(page.page(), seen);
    for (var line : seen) {
      if (isNumber(page, line)) {
        counts.computeIfAbsent(lead(page, line), at -> new HashSet<>()).add(page.page());
      }
      if (isAtEdge(page, line, isNumber(page, line) ? NUMBER_EDGE : EDGE)) {
        pages.computeIfAbsent(key(page, line), at -> new HashSet<>()).add(page.page());
      }
    }
  }

  /** Whether a line is none of the text; to be asked when every page was seen. */
  boolean isPart(Ink page, TextLine line) {
    return isNumber(page, line)
        ? isOutermost(page, line) && (repeats(page, line) || isCounted(page, line))
        : repeats(page, line) && !isOfForm(line.text());
  }

  /** Forms of many projects have one title and one note, and each may begin a page. */
  private static boolean isOfForm(String text) {
    return FormTitles.isTitle(text) || NOTE.matcher(text).lookingAt();
  }

  /** On three pages, or on both of two: two chapters may begin with the same words. */
  private boolean repeats(Ink page, TextLine line) {
    var on = pages.getOrDefault(key(page, line), Set.of()).size();
    return on > FEW || on == FEW && lines.size() == FEW;
  }

  private static boolean isNumber(Ink page, TextLine line) {
    return isAtEdge(page, line, NUMBER_EDGE) && NUMBER.matcher(line.text().strip()).matches();
  }

  /** A line of the text that is a number has the number of its page beyond it. */
  private boolean isOutermost(Ink page, TextLine line) {
    return lines.getOrDefault(page.page(), List.of()).stream()
        .filter(other -> isTop(page, other) == isTop(page, line))
        .filter(other -> fromEdge(page, other) < fromEdge(page, line) - STEP)
        .allMatch(other -> !isNumber(page, other) && repeats(page, other));
  }

  /** The only page of a file may have a number; of several pages another one counts likewise. */
  private boolean isCounted(Ink page, TextLine line) {
    return lines.size() == 1 || counts.getOrDefault(lead(page, line), Set.of()).size() > 1;
  }

  /** By how much the number of a page is ahead of its place in the file. */
  private static int lead(Ink page, TextLine line) {
    return count(line) - page.page();
  }

  private static int count(TextLine line) {
    var digits = DIGITS.matcher(line.text());
    return digits.find() ? Integer.parseInt(digits.group()) : 0;
  }

  private static boolean isAtEdge(Ink page, TextLine line, double share) {
    var edge = share * page.size().height();
    return line.y() < edge || line.y() > page.size().height() - edge;
  }

  private static boolean isTop(Ink page, TextLine line) {
    return line.y() < page.size().height() / 2;
  }

  private static double fromEdge(Ink page, TextLine line) {
    return isTop(page, line) ? line.y() : page.size().height() - line.y();
  }

  private static String key(Ink page, TextLine line) {
    return (isTop(page, line) ? "head " : "foot ")
        + Math.round(fromEdge(page, line) / STEP)
        + " "
        + Spellings.plain(line.text()).replaceAll("\\d+", "0");
  }
}
