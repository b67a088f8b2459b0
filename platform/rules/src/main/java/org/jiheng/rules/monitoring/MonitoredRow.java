package org.jiheng.rules.monitoring;

import java.util.Objects;
import java.util.stream.Stream;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.expression.Expressions;

/**
 * An indicator within the year: its approved target and what a department says of it.
 *
 * @param approved with the target that counts and its weight
 * @param stated the target as the department's form prints it; null where it prints none
 * @param attained what was reached so far, as filed
 * @param forecast what will have been reached at the end of the year, as filed
 */
public record MonitoredRow(
    Indicator approved,
    String stated,
    String attained,
    String forecast,
    Likelihood likelihood,
    Tier tier,
    ReasonKind reasonKind,
    String reason,
    String measure) {

  /** A row of which nobody says anything. */
  public static MonitoredRow silent(Indicator approved) {
    return new MonitoredRow(approved, null, null, null, null, null, null, null, null);
  }

  boolean isSilent() {
    return Stream.of(attained, forecast, reason, measure).allMatch(Expressions::isBlank)
        && Stream.of(likelihood, tier, reasonKind).allMatch(Objects::isNull);
  }
}
