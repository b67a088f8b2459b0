package org.jiheng.rules.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.rules.pairs.Pair.Outcome;
import org.junit.jupiter.api.Test;

/** The numbers only rise. */
class PairsTest {

  private static final int RIGHT = 325;

  @Test
  void pairsOfPublishedFormsAreReadAsAnAuditorReadsThem() {
    var pairs = Pair.published();
    assertThat(pairs).as(() -> Pairs.table(pairs)).hasSizeGreaterThanOrEqualTo(325);
    assertThat(pairs)
        .as(() -> Pairs.table(pairs))
        .noneMatch(pair -> pair.outcome() == Outcome.WRONG);
    assertThat(pairs)
        .as(() -> Pairs.table(pairs))
        .filteredOn(pair -> pair.outcome() == Outcome.RIGHT)
        .hasSizeGreaterThanOrEqualTo(RIGHT);
  }

  @Test
  void pairsOfTheHousesOwnAreReadAsTheyShouldBe() {
    var pairs = Pair.own();
    assertThat(pairs)
        .as(() -> Pairs.table(pairs))
        .allMatch(pair -> pair.outcome() == Outcome.RIGHT);
  }
}
