package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.json.FilingJson;

/** The sheet that says who files, for when, by which profile and in which unit. */
final class FilingInfo {

  private static final Layout.FilingSheet LAYOUT = Layout.official().filing();

  private final Map<String, Grid> grids = new HashMap<>();
  private final Map<String, GridCell> facts = new HashMap<>();
  private final ArrayNode units = FilingJson.mapper().createArrayNode();
  private final Terms terms;
  private final Faults faults;

  FilingInfo(List<Grid> sheets, Terms terms, Faults faults) {
    this.terms = terms;
    this.faults = faults;
    for (Grid grid : sheets) {
      var headers = new Headers(grid, terms);
      LAYOUT
          .rows()
          .forEach(
              (fact, words) ->
                  headers
                      .find(words)
                      .map(headers::right)
                      .ifPresent(
                          cell -> {
                            facts.putIfAbsent(fact, cell);
                            grids.putIfAbsent(fact, grid);
                          }));
      units(grid, headers);
    }
  }

  static boolean isInfo(Grid grid, Terms terms) {
    var headers = new Headers(grid, terms);
    return headers.find(LAYOUT.rows().get("ruleProfile")).isPresent()
        || headers.header(LAYOUT.units().columns(), "code", "name").isPresent();
  }

  /** As it is written; empty where it is blank or not there. */
  Optional<Read> text(String fact) {
    var cell = facts.get(fact);
    if (cell == null || cell.isBlank()) {
      return Optional.empty();
    }
    return Optional.ofNullable(new Values(grids.get(fact), faults, null, null).text(cell));
  }

  Optional<AmountUnit> unit() {
    return text("amountUnit")
        .flatMap(
            read -> {
              for (AmountUnit unit : AmountUnit.values()) {
                if (new Spellings(List.of(unit.label())).match(read.text(), terms)) {
                  return Optional.of(unit);
                }
              }
              faults.add(grids.get("amountUnit"), facts.get("amountUnit"), "金额单位应为元或万元。");
              return Optional.empty();
            });
  }

  /** Adds what is wrong with a fact. */
  void fault(String fact, String reason) {
    faults.add(grids.get(fact), facts.get(fact), reason);
  }

  ArrayNode units() {
    return units;
  }

  private void units(Grid grid, Headers headers) {
    var columns = LAYOUT.units().columns();
    var found = headers.header(columns, "code", "name");
    if (found.isEmpty()) {
      return;
    }
    var header = found.get();
    var values = new Values(grid, faults, null, null);
    for (int row : grid.rows()) {
      if (row > header.row()) {
        var unit = values.object(row);
        Tree.put(unit, "code", values.text(grid.at(row, header.column("code"))));
        Tree.put(unit, "name", values.text(grid.at(row, header.column("name"))));
        if (header.has("funding")) {
          funding(unit, values, grid.at(row, header.column("funding")));
        }
        if (!unit.isEmpty()) {
          units.add(unit);
        }
      }
    }
  }

  private void funding(PlacedObject unit, Values values, GridCell cell) {
    if (Values.isNothing(cell)) {
      return;
    }
    LAYOUT.units().fundings().entrySet().stream()
        .filter(funding -> funding.getValue().match(cell.text(), terms))
        .findFirst()
        .ifPresentOrElse(
            funding -> unit.put("funding", values.said(funding.getKey().name(), cell)),
            () -> faults.add(values.grid(), cell, "经费供给方式应为全额、差额或自收自支。"));
  }
}
