package org.jiheng.report.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.evaluation.LeftOut;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** The kept sums beside a recount of the evaluations, in years that only this test writes. */
@QuarkusTest
@OnParts("report")
class TalliesIT {

  private static final int FROM = 1990;
  private static final int TO = 1993;
  private static final int WRITERS = 4;
  private static final int CHANGES = 60;

  private final Province province;

  TalliesIT(Province province) {
    this.province = province;
  }

  @Test
  void writersAtOnceAndFoldsInBetweenAlwaysGiveWhatARecountGives()
      throws InterruptedException, ExecutionException {
    var seed = new Random().nextLong();
    var threads = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      var writers =
          threads.invokeAll(
              IntStream.range(0, WRITERS)
                  .<Callable<Object>>mapToObj(
                      writer -> () -> write(new Random(seed + writer), "seed " + seed))
                  .toList());
      for (var writer : writers) {
        writer.get();
      }
    } finally {
      threads.shutdownNow();
    }
    var unfolded = province.both(FROM, TO);
    province.fold();
    var folded = province.both(FROM, TO);

    assertThat(unfolded.kept()).as("seed %d", seed).isEqualTo(unfolded.counted()).isNotEmpty();
    assertThat(folded.kept()).as("seed %d", seed).isEqualTo(unfolded.counted());
  }

  /** Three departments that all writers share. */
  private Object write(Random random, String seed) {
    for (var change = 0; change < CHANGES; change++) {
      province.serve("T" + random.nextInt(3), years(random));
      if (random.nextInt(5) == 0) {
        province.fold();
      }
      if (random.nextInt(5) == 0) {
        var both = province.both(FROM, TO);
        assertThat(both.kept()).as(seed).isEqualTo(both.counted());
      }
    }
    return seed;
  }

  private static Map<Integer, EvaluationFigures> years(Random random) {
    var years = new TreeMap<Integer, EvaluationFigures>();
    for (var year = FROM; year <= TO; year++) {
      if (random.nextInt(3) == 0) {
        var score = figure(random);
        years.put(
            year,
            new EvaluationFigures(
                score,
                List.of("优", "良", "差").get(random.nextInt(3)),
                null,
                null,
                null,
                figure(random),
                figure(random),
                figure(random),
                Map.of(),
                score == null ? LeftOut.WEIGHTS : null));
      }
    }
    return years;
  }

  private static BigDecimal figure(Random random) {
    return random.nextInt(6) == 0 ? null : BigDecimal.valueOf(random.nextInt(11_000), 2);
  }
}
