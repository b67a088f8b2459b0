package org.jiheng.cycle.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SampleDrawTest {

  private static final String SEED = "湘财绩抽评-2025-0708";
  private static final List<Long> WEIGHTS = List.of(12L, 3L, 7L, 40L, 5L, 9L, 2L, 6L, 11L, 5L);

  @Test
  void thePublishedVectorIsDrawn() {
    var drawn = SampleDraw.of(units(WEIGHTS), 3, SEED);
    assertThat(drawn.certain()).extracting(SampleUnit::code).containsExactly("431004");
    assertThat(drawn.placed())
        .extracting(SampleUnit::code)
        .containsExactlyInAnyOrder("431003", "431005");
    assertThat(drawn.sum()).isEqualTo(60);
  }

  @Property(tries = 300)
  void soManyAreDrawnAsAreAskedForAndEachOnce(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 50) Integer> weights,
      @ForAll @IntRange(min = 1, max = 45) int number) {
    var drawn =
        SampleDraw.of(units(weights.stream().map(Integer::longValue).toList()), number, SEED);
    var all = new ArrayList<>(drawn.certain());
    all.addAll(drawn.placed());
    var drawable = (int) weights.stream().filter(weight -> weight > 0).count();
    assertThat(all).hasSize(Math.min(number, drawable)).doesNotHaveDuplicates();
    assertThat(all).allMatch(unit -> unit.weight() > 0);
  }

  @Property(tries = 50)
  void theOrderInWhichTheUnitsAreGivenDoesNotMatter(@ForAll long shuffling) {
    var shuffled = new ArrayList<>(units(WEIGHTS));
    Collections.shuffle(shuffled, new Random(shuffling));
    assertThat(SampleDraw.of(shuffled, 4, SEED)).isEqualTo(SampleDraw.of(units(WEIGHTS), 4, SEED));
  }

  @Test
  void anotherSeedDrawsOthers() {
    var drawn = new HashSet<List<SampleUnit>>();
    for (var seed = 0; seed < 50; seed++) {
      drawn.add(SampleDraw.of(units(Collections.nCopies(100, 1L)), 5, "种子" + seed).placed());
    }
    assertThat(drawn).hasSizeGreaterThan(45);
  }

  private static List<SampleUnit> units(List<Long> weights) {
    return IntStream.range(0, weights.size())
        .mapToObj(place -> new SampleUnit(Integer.toString(431001 + place), weights.get(place)))
        .toList();
  }
}
