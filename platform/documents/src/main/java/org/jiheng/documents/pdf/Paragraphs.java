package org.jiheng.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiheng.documents.form.FormTitles;

/** Puts the lines of running text together to paragraphs. */
final class Paragraphs {

  private static final int LONG = 18;
  private static final int FEW = 5;
  private static final double INDENT = 1.2;
  private static final double SPACED = 1.3;

  private final Map<Long, Edges> edges;
  private final double step;

  /** A line on its page. */
  record Placed(TextLine line, Ink page) {

    private long width() {
      return Math.round(page.size().width());
    }
  }

  /** Where most of the full lines of pages of one width begin and end. */
  private record Edges(double left, double right) {

    static Edges of(List<Placed> lines) {
      var full = lines.stream().filter(placed -> placed.line().text().length() >= LONG).toList();
      var few = full.size() < FEW;
      var lefts = full.stream().map(placed -> placed.line().left()).toList();
      var left = few ? lefts.stream().reduce(Double.MAX_VALUE, Math::min) : common(lefts);
      var right = common(full.stream().map(placed -> placed.line().right()).toList());
      var even = lines.get(0).page().size().width() - 1.2 * left;
      return new Edges(left, few ? Math.max(right, even) : right);
    }
  }

  /**
   * @param all lines of the file
   */
  Paragraphs(List<Placed> all) {
    this.edges =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Placed::width, Collectors.collectingAndThen(Collectors.toList(), Edges::of)));
    var steps = new ArrayList<Double>();
    for (var i = 1; i < all.size(); i++) {
      if (all.get(i).page() == all.get(i - 1).page()) {
        steps.add(all.get(i).line().y() - all.get(i - 1).line().y());
      }
    }
    this.step = common(steps);
  }

  private static double common(List<Double> values) {
    return values.stream()
        .collect(Collectors.groupingBy(Math::round, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> (double) entry.getKey())
        .orElse(0.0);
  }

  /** Rulings that follow each other, nothing but the end of a page between them. */
  List<Paragraph> of(List<Placed> lines) {
    var paragraphs = new ArrayList<Paragraph>();
    var open = new ArrayList<Placed>();
    for (var line : lines) {
      if (!open.isEmpty() && begins(open.get(open.size() - 1), line)) {
        paragraphs.add(paragraph(open));
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      paragraphs.add(paragraph(open));
    }
    return paragraphs;
  }

  private boolean begins(Placed above, Placed line) {
    var last = above.line();
    var next = line.line();
    return Math.abs(last.size() - next.size()) > 0.8
        || last.isSetUnlike(next)
        || next.left() - edges.get(line.width()).left() > INDENT * next.size()
        || edges.get(above.width()).right() - last.right() > next.head() + INDENT * last.size()
        || (above.page() == line.page()
            ? next.y() - last.y() > SPACED * step
            : FormTitles.isTitle(next.text()));
  }

  private static Paragraph paragraph(List<Placed> lines) {
    var text = new StringBuilder();
    TextLine last = null;
    for (var placed : lines) {
      text.append(last == null ? "" : last.before(placed.line())).append(placed.line().text());
      last = placed.line();
    }
    var first = lines.get(0);
    var box =
        lines.stream()
            .filter(line -> line.page() == first.page())
            .map(line -> line.line().box())
            .reduce(Box::with)
            .orElseThrow();
    return new Paragraph(
        text.toString(),
        first.page().page(),
        box,
        first.line().size(),
        lines.stream().anyMatch(line -> line.line().doubtful()));
  }
}
