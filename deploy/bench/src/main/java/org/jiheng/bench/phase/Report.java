package org.jiheng.bench.phase;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiheng.bench.stage.Machine;

/** What was measured, printed as it comes and again as one table at the end. */
public final class Report {

  private static final List<String> HEAD =
      List.of("phase", "figure", "value", "beside", "load 1 min, 5 min");

  private final PrintStream out;
  private final List<String> circumstances = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final long start = System.nanoTime();

  public Report(PrintStream out) {
    this.out = out;
  }

  /** How and on what it was measured. */
  public void circumstance(String text, Object... arguments) {
    var line = String.format(Locale.ROOT, text, arguments);
    circumstances.add(line);
    print(line);
  }

  /** News that are no figure. */
  public void progress(String text, Object... arguments) {
    print(String.format(Locale.ROOT, text, arguments));
  }

  public void figure(String phase, String figure, String value) {
    figure(phase, figure, value, "");
  }

  /**
   * @param beside the same figure of the named baseline of this run, and the ratio of the two
   */
  public synchronized void figure(String phase, String figure, String value, String beside) {
    var row = List.of(phase, figure, value, beside, Machine.load());
    rows.add(row);
    print(String.join(" | ", row));
  }

  public void notMeasured(String phase, String why) {
    figure(phase, "not measured: " + why, "");
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }

  /** A figure beside its baseline. */
  static String ratio(double value, String baseline, double base) {
    return String.format(Locale.ROOT, "%.3f of %s %s", value / base, number(base), baseline);
  }

  private void print(String line) {
    out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, line);
  }

  /** The whole as Markdown. */
  public synchronized String markdown() {
    var text = new StringBuilder();
    circumstances.forEach(line -> text.append("- ").append(line).append('\n'));
    text.append('\n');
    line(text, HEAD);
    line(text, HEAD.stream().map(each -> "---").toList());
    rows.forEach(row -> line(text, row));
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  public void finish(Path file) throws IOException {
    out.println();
    out.println(markdown());
    if (file != null) {
      Files.writeString(file, markdown());
    }
  }
}
