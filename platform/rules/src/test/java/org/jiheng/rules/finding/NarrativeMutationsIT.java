package org.jiheng.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Evaluated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of published texts, each changed in one of the ways in which people mistype. */
class NarrativeMutationsIT {

  private static final int TRIED = 100;
  private static final int FOUND = 80;

  private static final List<Mutation> ALL =
      SampleFilings.names().map(SampleFilings::read).flatMap(Mutation::of).toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mostChangedFiguresAreFoundWhereTheyStand(long seed) {
    var mutations = new ArrayList<>(ALL);
    Collections.shuffle(mutations, new Random(seed));
    var tried = mutations.subList(0, TRIED);
    var missed = tried.stream().filter(mutation -> !isFound(mutation)).toList();

    assertThat(missed)
        .as(missed.stream().map(Mutation::said).collect(Collectors.joining("\n", "\n", "\n")))
        .hasSizeLessThanOrEqualTo(TRIED - FOUND);
  }

  private static boolean isFound(Mutation mutation) {
    return Evaluated.evaluate(mutation.filing()).findings().stream()
        .filter(finding -> finding.rule() == Rule.NARRATIVE)
        .filter(finding -> finding.where().equals(mutation.where()))
        .anyMatch(
            finding ->
                finding.span().start() < mutation.end() && finding.span().end() > mutation.start());
  }
}
