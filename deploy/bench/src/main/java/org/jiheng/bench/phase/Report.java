package org.jiheng.bench.phase;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiheng.bench.figure.BenchFigure;
import org.jiheng.bench.figure.FigurePage;
import org.jiheng.bench.stage.Machine;
import org.jiheng.bench.statistic.Times;

/** What was measured, printed as it comes and kept for the file of all figures. */
public final class Report {

  private static final double MIDDLE = 50;
  private static final double NEARLY_ALL = 99;

  private final PrintStream out;
  private final List<BenchFigure> figures = new ArrayList<>();
  private final long start = System.nanoTime();

  public Report(PrintStream out) {
    this.out = out;
  }

  /** News that are no figure. */
  public void progress(String text, Object... arguments) {
    print(String.format(Locale.ROOT, text, arguments));
  }

  public void figure(String phase, String figure, double value, String unit) {
    add(BenchFigure.of(phase, figure, value, unit, Machine.load()));
  }

  /** A figure and the same of what it is compared with, which this run has measured too. */
  public void figure(
      String phase, String figure, double value, String unit, String peer, double peerValue) {
    add(BenchFigure.of(phase, figure, value, unit, Machine.load()).beside(peer, peerValue));
  }

  /** The middle and nearly all of many times. */
  void times(String phase, String figure, Times times) {
    if (times.count() == 0) {
      notMeasured(phase, figure + ": nothing happened");
      return;
    }
    figure(phase, figure + ", p50", times.latencies().millis(MIDDLE), "ms");
    figure(phase, figure + ", p99", times.latencies().millis(NEARLY_ALL), "ms");
  }

  void times(String phase, String figure, Times times, String peer, Times peers) {
    if (times.count() == 0 || peers.count() == 0) {
      times(phase, figure, times);
      return;
    }
    var of = times.latencies();
    var beside = peers.latencies();
    figure(phase, figure + ", p50", of.millis(MIDDLE), "ms", peer, beside.millis(MIDDLE));
    figure(phase, figure + ", p99", of.millis(NEARLY_ALL), "ms", peer, beside.millis(NEARLY_ALL));
  }

  public void notMeasured(String phase, String why) {
    add(BenchFigure.of(phase, "not measured: " + why, null, "", Machine.load()));
  }

  private synchronized void add(BenchFigure figure) {
    figures.add(figure);
    var beside =
        figure.peer() == null
            ? ""
            : "; %s of %s, %s"
                .formatted(
                    figure.ratio() == null ? "?" : FigurePage.number(figure.ratio()),
                    figure.peerValue() == null ? "?" : FigurePage.number(figure.peerValue()),
                    figure.peer());
    print(
        "%s | %s | %s %s%s (load %s)"
            .formatted(
                figure.phase(),
                figure.figure(),
                figure.value() == null ? "" : FigurePage.number(figure.value()),
                figure.unit(),
                beside,
                FigurePage.number(figure.load1())));
  }

  private void print(String line) {
    out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, line);
  }

  /** Writes all figures; to nothing where there is no file. */
  public synchronized void finish(Path file) throws IOException {
    if (file != null) {
      FigurePage.write(file, figures);
    }
  }
}
