package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.json.FilingJson;

/** Reads attachment 1. */
final class BaseDataReader {

  private static final Layout.BaseData LAYOUT = Layout.official().baseData();

  private static final Pattern ORDINAL = Pattern.compile("^[(（]?\\d{1,2}[)）]?[、.．]\\s*");

  private final Grid grid;
  private final Values values;
  private final Headers headers;
  private final Terms terms;

  BaseDataReader(Values values, Terms terms) {
    this.grid = values.grid();
    this.values = values;
    this.terms = terms;
    this.headers = new Headers(grid, terms);
  }

  static boolean isBaseData(Grid grid, Terms terms) {
    var headers = new Headers(grid, terms);
    return headers.find(LAYOUT.headcount().columns().get("authorized")).isPresent()
        || headers.find(LAYOUT.amounts().rows().get(0).words()).isPresent();
  }

  /** Everything but the lines of the statement. */
  void read(ObjectNode filing) {
    headcount(filing);
    buildings(filing);
    var notes = values.object();
    note(LAYOUT.frugality()).ifPresent(text -> notes.put("frugality", text));
    new Remarks(values, headers)
        .read(LAYOUT.remark(), LAYOUT.printedRemark())
        .ifPresent(text -> notes.put("remark", text));
    Tree.put(filing, "baseNotes", notes);
  }

  private void headcount(ObjectNode filing) {
    var columns = LAYOUT.headcount().columns();
    var persons = values.object();
    headers
        .find(columns.get("authorized"))
        .ifPresent(at -> Tree.put(persons, "authorized", values.number(headers.below(at))));
    headers
        .find(columns.get("actual"))
        .ifPresent(at -> Tree.put(persons, "actual", values.number(headers.below(at))));
    headers
        .find(columns.get("statedRate"))
        .ifPresent(at -> Tree.put(persons, "statedRate", values.rate(headers.below(at))));
    Tree.put(filing, "headcount", persons);
  }

  /** The lines by phase, in their printed order. */
  List<BaseRow> lines() {
    var found = headers.header(LAYOUT.amounts().columns(), "annual", "executed");
    if (found.isEmpty()) {
      values.faults().add(grid, "没有找到经费表头（上年决算数、" + terms.fiscalYear() + " 年预算数、决算数）。");
      return List.of();
    }
    var header = found.get();
    var lines = new ArrayList<BaseRow>();
    String section = null;
    for (int row : grid.rows()) {
      if (row > header.row()) {
        if (ends(row)) {
          break;
        }
        var label = label(row, header);
        if (label.isPresent()) {
          var known = known(label.get());
          section = known.map(line -> line.split("\\.")[0]).orElse(section);
          line(row, header, label.get(), known, section).ifPresent(lines::add);
        }
      }
    }
    return lines;
  }

  private boolean ends(int row) {
    return headers.says(row, LAYOUT.buildings().words())
        || headers.says(row, LAYOUT.buildings().columns().get("approvedArea"))
        || headers.says(row, LAYOUT.frugality())
        || headers.begins(row, LAYOUT.remark());
  }

  /** What stands next to the amounts, and not what runs down beside several lines. */
  private Optional<GridCell> label(int row, Headers.Header header) {
    return grid.begin(row).stream()
        .filter(cell -> cell.column() < header.first() && !cell.isBlank())
        .reduce((left, right) -> right);
  }

  private Optional<String> known(GridCell label) {
    return LAYOUT.amounts().rows().stream()
        .filter(line -> line.words().match(label.text(), terms))
        .map(Layout.Line::line)
        .findFirst();
  }

  private Optional<BaseRow> line(
      int row, Headers.Header header, GridCell label, Optional<String> known, String section) {
    var own = known.isEmpty() && LAYOUT.amounts().open().contains(section);
    if (known.isEmpty() && !own) {
      values.faults().add(grid, label, "没有认出这一行是哪一个收支项目。");
      return Optional.empty();
    }
    return Optional.of(
        new BaseRow(
            grid,
            label,
            known.orElse(section),
            own ? ORDINAL.matcher(label.text().strip()).replaceFirst("") : null,
            values.amount(at(row, header, "prior")),
            values.amount(at(row, header, "initial")),
            values.amount(at(row, header, "annual")),
            values.amount(at(row, header, "executed"))));
  }

  private void buildings(ObjectNode filing) {
    var columns = LAYOUT.buildings().columns();
    var found = headers.header(columns, "approvedArea", "actualArea");
    if (found.isEmpty()) {
      return;
    }
    var header = found.get();
    var buildings = FilingJson.mapper().createArrayNode();
    for (int row : grid.rows()) {
      if (row > header.row()) {
        if (headers.says(row, LAYOUT.frugality()) || headers.begins(row, LAYOUT.remark())) {
          break;
        }
        var building = building(row, header);
        if (!building.isEmpty()) {
          buildings.add(building);
        }
      }
    }
    Tree.put(filing, "buildings", buildings);
  }

  private PlacedObject building(int row, Headers.Header header) {
    var building = values.object(row);
    label(row, header).ifPresent(name -> Tree.put(building, "name", values.text(name)));
    Tree.put(building, "approvedArea", values.number(at(row, header, "approvedArea")));
    Tree.put(building, "actualArea", values.number(at(row, header, "actualArea")));
    Tree.put(building, "statedAreaRate", values.rate(at(row, header, "statedAreaRate")));
    Tree.put(building, "budgetInvestment", values.amount(at(row, header, "budgetInvestment")));
    Tree.put(building, "actualInvestment", values.amount(at(row, header, "actualInvestment")));
    Tree.put(
        building, "statedInvestmentRate", values.rate(at(row, header, "statedInvestmentRate")));
    return building;
  }

  private Optional<Read> note(Spellings words) {
    return headers.find(words).map(headers::right).map(values::text);
  }

  private GridCell at(int row, Headers.Header header, String member) {
    return header.has(member) ? grid.at(row, header.column(member)) : null;
  }
}
