package org.jiheng.bench.rules;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.province.Shape;
import org.jiheng.bench.rules.Measurements.Taken;

/**
 * The speed of the rules without a service around them, in a JVM of its own with one thread and the
 * serial collector. It prints a line for every figure, its columns parted by tabs.
 */
public final class RuleSpeed {

  private static final int YEAR = 2024;
  private static final Shape FILING = new Shape(4, 50, 3000);
  private static final int CHUNK = 40;

  /** Rows of filings, of single forms and of filings again that warm the JVM up. */
  private static final int WARM_UP = 300_000;

  /** Rows of which the cost of a row in a form is the mean, however large the form. */
  private static final int ENOUGH = 200_000;

  private static final List<String> NASTY =
      List.of("1", "(", "其中", "≥", "一", ",", "1,", "约", "12个、", "(其中1个)", "±", " ", "专家12人，");

  private final PrintStream out;
  private final long seed;
  private final Measurements measurements = new Measurements();

  private RuleSpeed(PrintStream out, long seed) {
    this.out = out;
    this.seed = seed;
  }

  public static void main(String[] arguments) {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var speed = new RuleSpeed(out, Long.parseLong(arguments[0]));
    var largest = Integer.parseInt(arguments[1]);
    speed.warmUp();
    for (int rows = 1000; rows <= largest; rows *= 10) {
      speed.provinceOf(rows);
    }
    for (int rows = 1000; rows <= largest; rows *= 10) {
      speed.formOf(rows);
    }
    for (String part : NASTY) {
      speed.cells(part);
    }
  }

  /** Told too, because a service that just started is as slow. */
  private void warmUp() {
    var taken = filings(1, WARM_UP);
    forms(1000, WARM_UP);
    filings(1, WARM_UP);
    figure(
        "evaluated, the first %,d rows of a JVM".formatted(WARM_UP),
        WARM_UP / taken.wall(),
        "rows/s");
  }

  private void provinceOf(int rows) {
    var filings = Math.max(1, rows / FILING.rows());
    var taken = filings(2, rows);
    var read = measurements.read(new Province(seed + 2, YEAR, FILING), 0, CHUNK);
    double speed = filings * FILING.rows() / taken.wall();
    double baseline = CHUNK * FILING.rows() / read.wall();
    var what =
        "%,d rows in filings of %d and %,d characters"
            .formatted(filings * FILING.rows(), FILING.rows(), FILING.narrative());
    figure(
        "evaluated, " + what,
        speed,
        "rows/s",
        "Jackson's readTree of the same filings",
        Double.toString(baseline));
    figure(
        "evaluated a second of the thread's processor time, " + what,
        filings * FILING.rows() / taken.own(),
        "rows/s");
    figure("processor a row, " + what, taken.processor() * 1e6 / (filings * FILING.rows()), "µs");
  }

  /** In chunks, so that a million rows need the memory of a few filings. */
  private Taken filings(long other, int rows) {
    var province = new Province(seed + other, YEAR, FILING);
    var filings = Math.max(1, rows / FILING.rows());
    var taken = Taken.NOTHING;
    for (int done = 0; done < filings; done += CHUNK) {
      taken = taken.and(measurements.evaluate(province, done, Math.min(CHUNK, filings - done)));
    }
    return taken;
  }

  /** Everything in one form, where comparing each row with each would show. */
  private void formOf(int rows) {
    var measured = Math.max(rows, ENOUGH);
    var taken = forms(rows, measured);
    figure(
        "a row, one form of %,d rows, mean of %,d".formatted(rows, measured),
        taken.wall() * 1e6 / measured,
        "µs");
    figure(
        "the thread's processor a row, one form of %,d rows".formatted(rows),
        taken.own() * 1e6 / measured,
        "µs");
    figure(
        "processor a row, one form of %,d rows".formatted(rows),
        taken.processor() * 1e6 / measured,
        "µs");
  }

  /** Filings of a single form, one at a time. */
  private Taken forms(int rows, int total) {
    var province = new Province(seed, YEAR, new Shape(0, rows, 0));
    var taken = Taken.NOTHING;
    for (int i = 0; i < total / rows; i++) {
      taken = taken.and(measurements.evaluate(province, i, 1));
    }
    return taken;
  }

  private void cells(String part) {
    for (int length = 10; length <= 100_000; length *= 10_000) {
      var cell = part.repeat(Math.max(1, length / part.length()));
      var times = Math.max(3, 2_000_000 / cell.length());
      measurements.parse(cell, times);
      var taken = measurements.parse(cell, times);
      figure(
          "a character of a cell of %,d of \"%s\"".formatted(length, part),
          taken.wall() * 1e9 / times / cell.length(),
          "ns");
    }
  }

  private void figure(String figure, double value, String... rest) {
    out.println(String.join("\t", figure, Double.toString(value), String.join("\t", rest)));
  }
}
