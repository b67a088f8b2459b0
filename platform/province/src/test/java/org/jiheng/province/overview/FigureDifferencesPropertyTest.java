package org.jiheng.province.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.province.tally.Deltas;
import org.jiheng.province.tally.Totals;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.evaluation.LeftOut;

class FigureDifferencesPropertyTest {

  private static final List<Integer> YEARS = List.of(2023, 2024, 2025, 2026);

  /** Each transaction changes any of the years to any figures. */
  @Property(tries = 500)
  void anySequenceOfChangesGivesWhatARecountGives(
      @ForAll("transactions") List<Map<Integer, EvaluationFigures>> transactions) {
    var served = new TreeMap<Integer, EvaluationFigures>();
    var kept = new Deltas();
    for (var transaction : transactions) {
      var changes =
          transaction.entrySet().stream()
              .map(entry -> change(entry.getKey(), served.get(entry.getKey()), entry.getValue()))
              .toList();
      var neighbours = new HashMap<DepartmentYear, BigDecimal>();
      FigureDifferences.neighbours(changes).stream()
          .filter(id -> served.containsKey(id.fiscalYear()))
          .forEach(id -> neighbours.put(id, served.get(id.fiscalYear()).score()));
      kept.add(FigureDifferences.of(changes, neighbours));
      served.putAll(transaction);
    }

    assertThat(kept.sums()).isEqualTo(recount(served));
  }

  /** All years at once, as if nothing had been there before. */
  private static Totals recount(Map<Integer, EvaluationFigures> served) {
    return FigureDifferences.of(
            served.entrySet().stream()
                .map(entry -> change(entry.getKey(), null, entry.getValue()))
                .toList(),
            Map.of())
        .sums();
  }

  @Provide
  Arbitrary<List<Map<Integer, EvaluationFigures>>> transactions() {
    var decimal =
        Arbitraries.bigDecimals()
            .between(BigDecimal.ZERO, BigDecimal.valueOf(110))
            .ofScale(2)
            .injectNull(0.2);
    var figures =
        Combinators.combine(
                decimal,
                Arbitraries.of("优", "良", "差").injectNull(0.2),
                decimal,
                decimal,
                decimal,
                Arbitraries.maps(
                        Arbitraries.of("SUM", "RATE", "MISSING"),
                        Arbitraries.integers().between(1, 9))
                    .ofMaxSize(3))
            .as(
                (score, grade, annual, executed, rate, findings) ->
                    new EvaluationFigures(
                        score,
                        grade,
                        null,
                        null,
                        null,
                        annual,
                        executed,
                        rate,
                        findings,
                        score == null ? LeftOut.NO_POINTS : null));
    return Arbitraries.maps(Arbitraries.of(YEARS), figures)
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMaxSize(12);
  }

  private static FigureChange change(int year, EvaluationFigures before, EvaluationFigures after) {
    return new FigureChange(new DepartmentYear("D1", year), before, after);
  }
}
