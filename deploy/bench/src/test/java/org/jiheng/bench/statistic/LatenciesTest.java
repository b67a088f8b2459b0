package org.jiheng.bench.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void aPercentileIsTheTimeOfTheNearestRankWhateverTheOrder() {
    var latencies = Latencies.of(LongStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());

    assertThat(latencies.percentile(50)).isEqualTo(50);
    assertThat(latencies.percentile(99)).isEqualTo(99);
    assertThat(latencies.percentile(99.5)).isEqualTo(100);
    assertThat(latencies.percentile(100)).isEqualTo(100);
  }

  @Test
  void ofFewTimesTheLargestIsTheP99() {
    assertThat(Latencies.of(3, 1, 2).percentile(99)).isEqualTo(3);
    assertThat(Latencies.of(5).percentile(1)).isEqualTo(5);
  }

  @Test
  void noTimesHaveNoPercentile() {
    assertThatIllegalArgumentException().isThrownBy(Latencies::of);
    assertThatIllegalArgumentException().isThrownBy(() -> Latencies.of(1).percentile(0));
  }

  @Test
  void timesGrowAsTheyAreCollected() {
    var times = new Times();
    LongStream.range(0, 5000).forEach(times::add);

    assertThat(times.count()).isEqualTo(5000);
    assertThat(times.latencies().percentile(100)).isEqualTo(4999);
  }
}
