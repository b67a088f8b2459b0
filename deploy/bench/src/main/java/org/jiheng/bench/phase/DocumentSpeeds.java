package org.jiheng.bench.phase;

import java.io.IOException;
import org.jiheng.bench.documents.DocumentSpeed;

/** Documents in and out beside the bare libraries, in a JVM of their own and without a platform. */
public final class DocumentSpeeds {

  public static final String NAME = "print";

  private final int seed;
  private final int departments;

  /**
   * @param departments of the book and the bulletin
   */
  public DocumentSpeeds(int seed, int departments) {
    this.seed = seed;
    this.departments = departments;
  }

  public void run(Report report) throws IOException, InterruptedException {
    new MeasuringJvm(NAME, "768m", DocumentSpeed.class).run(report, seed, departments);
  }
}
