package org.jiheng.bench.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a figure is to be; the goals stand in {@code goals.tsv}, where whoever changes one reads all
 * of them.
 *
 * @param figure how the figure's name begins
 * @param ofRatio whether the ratio to the peer is meant and not the value
 */
record FigureGoal(String phase, String figure, boolean ofRatio, boolean atMost, double bound) {

  static List<FigureGoal> all() {
    try (var file = FigureGoal.class.getResourceAsStream("goals.tsv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(FigureGoal::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FigureGoal parse(String line) {
    var columns = line.split("\t");
    return new FigureGoal(
        columns[0],
        columns[1],
        columns[2].equals("ratio"),
        columns[3].equals("<="),
        Double.parseDouble(columns[4]));
  }

  boolean isOf(BenchFigure figure) {
    return figure.phase().equals(phase) && figure.figure().startsWith(this.figure);
  }

  /** As the page has it: the goal, and whether it is met. */
  String judged(BenchFigure figure) {
    var found = ofRatio ? figure.ratio() : figure.value();
    if (found == null) {
      return "";
    }
    var met = atMost ? found <= bound : found >= bound;
    return String.format(
        Locale.ROOT,
        "%s%s %s: %s",
        ofRatio ? "ratio " : "",
        atMost ? "≤" : "≥",
        FigurePage.number(bound),
        met ? "met" : "**missed**");
  }
}
