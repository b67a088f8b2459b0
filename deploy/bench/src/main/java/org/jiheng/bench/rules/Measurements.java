package org.jiheng.bench.rules;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import org.jiheng.bench.province.Province;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.rules.evaluation.Evaluator;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.profile.StandardProfiles;

/** Times the rules on one thread; what is timed is made before. */
final class Measurements {

  private final Evaluator evaluator = new Evaluator();
  private final StatementChart chart = StandardChart.load();
  private final RuleProfile profile =
      StandardProfiles.load().stream()
          .filter(each -> each.code().equals("hunan-2024"))
          .findFirst()
          .orElseThrow();

  /** Read by nobody, so that no result can be left uncomputed. */
  private volatile Object last;

  /**
   * @param wall seconds
   * @param own processor seconds of the measuring thread, on which others of the machine do not
   *     count
   * @param processor seconds of all threads of this JVM, the compiler's and the collector's too
   */
  record Taken(double wall, double own, double processor) {

    static final Taken NOTHING = new Taken(0, 0, 0);

    Taken and(Taken more) {
      return new Taken(wall + more.wall, own + more.own, processor + more.processor);
    }
  }

  /** Filings from a place on, evaluated one after the other. */
  Taken evaluate(Province province, int from, int count) {
    var filings = filings(province, from, count);
    return time(count, i -> evaluator.evaluate(filings[i], profile, chart));
  }

  /** The same filings read from JSON into a tree: what one does with them in any case. */
  Taken read(Province province, int from, int count) {
    var bodies = new byte[count][];
    for (int i = 0; i < count; i++) {
      bodies[i] = province.body(from + i);
    }
    return time(
        count,
        i -> {
          try {
            return FilingJson.mapper().readTree(bodies[i]);
          } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
          }
        });
  }

  /** A cell, read again and again. */
  Taken parse(String cell, int times) {
    return time(times, i -> Expressions.parse(cell));
  }

  private static Filing[] filings(Province province, int from, int count) {
    var filings = new Filing[count];
    for (int i = 0; i < count; i++) {
      filings[i] = province.filing(from + i);
    }
    return filings;
  }

  private Taken time(int count, IntFunction<Object> work) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var thread = ManagementFactory.getThreadMXBean();
    long processor = system.getProcessCpuTime();
    long own = thread.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      last = work.apply(i);
    }
    return new Taken(
        (System.nanoTime() - start) / 1e9,
        (thread.getCurrentThreadCpuTime() - own) / 1e9,
        (system.getProcessCpuTime() - processor) / 1e9);
  }
}
