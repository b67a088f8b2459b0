package org.jiheng.bench.figure;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** The figures as a file of JSON, and printed from it on the documentation's page. */
public final class FigurePage {

  private static final String HEADING = "## Figures\n";
  private static final ObjectMapper JSON = new ObjectMapper();

  private FigurePage() {}

  /** A figure a line, so that two runs can be compared line by line. */
  public static void write(Path file, List<BenchFigure> figures) throws IOException {
    var lines = new DefaultPrettyPrinter();
    lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    lines.indentObjectsWith(new DefaultPrettyPrinter.FixedSpaceIndenter());
    Files.writeString(file, JSON.writer(lines).writeValueAsString(figures) + "\n");
  }

  public static List<BenchFigure> read(Path file) throws IOException {
    return List.of(JSON.readValue(file.toFile(), BenchFigure[].class));
  }

  /** Puts the figures in the place of those that stand below the page's last heading. */
  public static void print(List<BenchFigure> figures, Path page) throws IOException {
    var text = Files.readString(page);
    var end = text.lastIndexOf(HEADING);
    if (end < 0) {
      throw new IOException("there is no heading \"" + HEADING.strip() + "\" in " + page);
    }
    Files.writeString(page, text.substring(0, end + HEADING.length()) + tables(figures));
  }

  static String tables(List<BenchFigure> figures) {
    var goals = FigureGoal.all();
    var text = new StringBuilder();
    var phases = new LinkedHashSet<String>();
    figures.forEach(figure -> phases.add(figure.phase()));
    for (var phase : phases) {
      text.append("\n### ").append(phase).append("\n\n");
      text.append("| figure | value | goal | beside | ratio | load |\n");
      text.append("|---|---|---|---|---|---|\n");
      figures.stream()
          .filter(figure -> figure.phase().equals(phase))
          .forEach(figure -> text.append(line(figure, goals)));
    }
    return text.toString();
  }

  private static String line(BenchFigure figure, List<FigureGoal> goals) {
    var goal =
        goals.stream()
            .filter(each -> each.isOf(figure))
            .findFirst()
            .map(each -> each.judged(figure))
            .orElse("");
    return "| "
        + String.join(
            " | ",
            figure.figure(),
            figure.value() == null ? "" : number(figure.value()) + " " + figure.unit(),
            goal,
            figure.peer() == null ? "" : number(figure.peerValue()) + ", " + figure.peer(),
            figure.ratio() == null ? "" : number(figure.ratio()),
            number(figure.load1()))
        + " |\n";
  }

  /** Three digits, and all before the point. */
  public static String number(double value) {
    var size = Math.abs(value);
    var format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
    return String.format(Locale.ROOT, format, value);
  }
}
