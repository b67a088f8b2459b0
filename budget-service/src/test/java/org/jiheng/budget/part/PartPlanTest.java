package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiheng.budget.FiledJson;
import org.jiheng.budget.amount.StoredSheet;
import org.jiheng.budget.amount.YearSheets;
import org.jiheng.budget.basedata.StoredBaseData;
import org.jiheng.budget.project.ProjectState;
import org.jiheng.filing.json.FilingJson;
import org.junit.jupiter.api.Test;

class PartPlanTest {

  private final ObjectNode filing = FiledJson.of("plan");
  private final CurrentPart current = current(filed());

  @Test
  void theSameFilingPlansNothing() {
    assertThat(PartPlan.of(current, filed()).isEmpty()).isTrue();
  }

  @Test
  void theUnitInWhichAmountsArePrintedChangesNothing() {
    var statement = (ArrayNode) filing.get("statement");
    filing.set("forms", FilingJson.mapper().createArrayNode());
    filing.set("buildings", FilingJson.mapper().createArrayNode());
    var before = current(filed());
    filing.put("amountUnit", "YUAN");
    statement.forEach(
        row ->
            List.of("prior", "annual", "executed")
                .forEach(
                    phase -> {
                      if (row.hasNonNull(phase)) {
                        ((ObjectNode) row)
                            .put(phase, row.get(phase).decimalValue().movePointRight(4));
                      }
                    }));

    assertThat(PartPlan.of(before, filed()).isEmpty()).isTrue();
  }

  @Test
  void onlyTheTouchedAggregateIsPlanned() {
    ((ObjectNode) filing.get("headcount")).put("actual", 37);

    var plan = PartPlan.of(current, filed());

    assertThat(plan.baseData()).isTrue();
  }

  @Test
  void aRenamedFormRenamesItsProjectAndLeavesItsMoney() {
    ((ObjectNode) filing.at("/forms/1")).put("name", "阅读推广");

    var plan = PartPlan.of(current, filed());

    assertThat(plan.projects()).extracting(FiledSheet::name).containsExactly("阅读推广");
  }

  @Test
  void aDroppedFormTakesItsProjectAndItsSheetAlong() {
    ((ArrayNode) filing.get("forms")).remove(2);

    var plan = PartPlan.of(current, filed());

    assertThat(plan.removedProjects()).extracting(ProjectState::code).containsExactly("repair");
    assertThat(plan.removedSheets()).extracting(StoredSheet::code).containsExactly("form:repair");
  }

  @Test
  void aStatementWithoutRowsIsRemoved() {
    ((ArrayNode) filing.get("statement")).removeAll();

    assertThat(PartPlan.of(current, filed()).removedSheets())
        .extracting(StoredSheet::code)
        .containsExactly("statement");
  }

  @Test
  void aProjectWithoutAFormIsNotTheFilingsToRemove() {
    var projects = new HashMap<>(current.projects());
    projects.put("planned", new ProjectState("planned", "筹备中", 9));
    var more =
        new CurrentPart(current.department(), current.baseData(), projects, current.sheets());

    assertThat(PartPlan.of(more, filed()).isEmpty()).isTrue();
  }

  private BudgetPart filed() {
    return BudgetPart.of(FilingJson.filing(filing));
  }

  private static CurrentPart current(BudgetPart part) {
    var sheets =
        IntStream.range(0, part.sheets().size())
            .mapToObj(
                place -> new StoredSheet(part.sheets().get(place).sheet(), place, null, place + 1L))
            .toList();
    var projects =
        part.projects().stream()
            .map(filed -> new ProjectState(filed.sheet().form(), filed.name(), 1))
            .collect(Collectors.toMap(ProjectState::code, Function.identity()));
    return new CurrentPart(
        Optional.of(part.department()),
        new StoredBaseData(part.baseData(), 1),
        projects,
        new YearSheets(sheets));
  }
}
