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

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–－_·•\\s]*\\d{1,4}[-—–－_·•\\s]*"
              + "|\\d{1,4}\\s*/\\s*\\d{1,4}"
              + "|第?\\s*\\d{1,4}\\s*页(?:\\s*[/，,]?\\s*共?\\s*\\d{1,4}\\s*页)?");

  private final Map<String, Set<Integer>> pages = new HashMap<>();

  /** Takes note of the lines of a page. */
  void see(Ink page, List<TextLine> lines) {
    lines.stream()
        .filter(line -> isAtEdge(page, line, EDGE))
        .forEach(
            line -> pages.computeIfAbsent(key(page, line), at -> new HashSet<>()).add(page.page()));
  }

  boolean isPart(Ink page, TextLine line) {
    return isAtEdge(page, line, NUMBER_EDGE) && NUMBER.matcher(line.text().strip()).matches()
        || isAtEdge(page, line, EDGE)
            && pages.getOrDefault(key(page, line), Set.of()).size() > 1
            && !FormTitles.isTitle(line.text());
  }

  private static boolean isAtEdge(Ink page, TextLine line, double share) {
    var edge = share * page.size().height();
    return line.y() < edge || line.y() > page.size().height() - edge;
  }

  private static String key(Ink page, TextLine line) {
    var top = line.y() < page.size().height() / 2;
    var fromEdge = top ? line.y() : page.size().height() - line.y();
    return (top ? "head " : "foot ")
        + Math.round(fromEdge / STEP)
        + " "
        + Spellings.plain(line.text()).replaceAll("\\d+", "0");
  }
}
