package org.jiheng.bench.phase;

import java.io.IOException;
import org.jiheng.bench.rules.RuleSpeed;

/** Pure evaluation and the parser, in a JVM of their own and without a platform. */
public final class RuleSpeeds {

  public static final String NAME = "rules";

  private final int seed;
  private final int rows;

  /**
   * @param rows the largest number of indicators
   */
  public RuleSpeeds(int seed, int rows) {
    this.seed = seed;
    this.rows = rows;
  }

  public void run(Report report) throws IOException, InterruptedException {
    new MeasuringJvm(NAME, "6g", RuleSpeed.class).run(report, seed, rows);
  }
}
