package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiheng.rules.sentence.Phrase;

/**
 * Whether a form's total is one of a hundred points: only such totals are graded, ranked and taken
 * into a mean.
 */
final class Comparability {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Comparability() {}

  /** Why it is none; empty where it is one, or where no weight is printed that could tell. */
  static Optional<Phrase> of(ExecutionScore execution, List<IndicatorScore> indicators) {
    var line = execution != null && execution.weight() != null;
    var scored = indicators.stream().filter(row -> !Unscored.is(row.row())).toList();
    if (scored.isEmpty() && !line) {
      return Optional.of(Phrase.of(ScorePart.NOT_COMPARABLE_NO_POINTS));
    }
    var rows =
        scored.stream()
            .map(row -> row.row().weight())
            .filter(weight -> weight != null)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var sum = line ? rows.add(execution.weight()) : rows;
    var open = scored.stream().anyMatch(row -> row.row().weight() == null);
    var compared = sum.compareTo(WHOLE);
    return compared == 0 || open && compared < 0
        ? Optional.empty()
        : Optional.of(
            new Phrase(ScorePart.NOT_COMPARABLE_WEIGHTS, Map.of("total", Notation.number(sum))));
  }
}
