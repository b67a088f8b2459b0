package org.jiheng.report.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.contracts.BudgetPartTaken;
import org.jiheng.contracts.Change;
import org.jiheng.facts.FactKind;
import org.jiheng.facts.FilingAssembler;
import org.jiheng.facts.TakenParts;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingParts;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.report.journey.FilingEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilingAssemblerTest {

  @ParameterizedTest
  @ValueSource(strings = {"430999-2024", "431053-2024"})
  void statesInAnyOrderMakeTheFilingThatTheyCameFrom(String sample) throws IOException {
    var filed = sample(sample);
    var events = new FilingEvents(filed, 1, "hash", () -> 1);
    var states =
        Stream.concat(
                events.budget().stream()
                    .filter(BudgetPartTaken.class::isInstance)
                    .flatMap(part -> TakenParts.states((BudgetPartTaken) part).stream()),
                events.indicator().stream())
            .filter(state -> FactKind.of(state).isPresent())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(states, new Random(4711));
    var assembler =
        new FilingAssembler(new DepartmentYear(filed.department().code(), filed.fiscalYear()));

    states.forEach(state -> assembler.add(overTheWire(state)));

    var assembled = assembler.filing().filing().in(filed.amountUnit());
    assertThat(facts(assembled)).isEqualTo(facts(filed));
    assertThat(assembler.filing().lines()).hasSameSizeAs(filed.statement());
  }

  private static Change overTheWire(Change state) {
    var type = FactKind.of(state).orElseThrow().type();
    return CloudEvents.data(type, CloudEvents.data(state));
  }

  private static String facts(Filing filing) {
    var budget = FilingJson.tree(FilingParts.budget(filing));
    var indicator = FilingJson.tree(FilingParts.indicator(filing));
    return budget + "\n" + indicator;
  }

  private static Filing sample(String name) throws IOException {
    try (var file = FilingAssemblerTest.class.getResourceAsStream("/filings/" + name + ".json")) {
      return FilingJson.filing(FilingJson.mapper().readTree(file));
    }
  }
}
