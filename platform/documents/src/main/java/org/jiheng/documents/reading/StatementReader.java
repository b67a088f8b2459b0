package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.StandardChart;

/**
 * Puts the statement together: from attachment 1 alone, or in the order and by the codes of the
 * sheet that names every line.
 */
final class StatementReader {

  private static final Layout.Statement LAYOUT = Layout.official().statement();
  private static final StatementChart CHART = StandardChart.load();

  private final List<BaseRow> printed;
  private final ArrayNode entries = FilingJson.mapper().createArrayNode();

  StatementReader(List<BaseRow> printed) {
    this.printed = new ArrayList<>(printed);
  }

  static boolean isStatement(Grid grid, Terms terms) {
    return new Headers(grid, terms).header(LAYOUT.columns(), "line").isPresent();
  }

  /** As attachment 1 prints it: a printed row is an entry, also where it is blank. */
  ArrayNode alone() {
    printed.forEach(this::add);
    return entries;
  }

  /** A blank row of attachment 1 that the sheet does not name is not stated. */
  ArrayNode with(Values values, Terms terms) {
    var header = new Headers(values.grid(), terms).header(LAYOUT.columns(), "line").orElseThrow();
    for (int row : values.grid().rows()) {
      if (row > header.row()) {
        entry(values, header, row);
      }
    }
    printed.stream().filter(row -> !row.isBlank()).forEach(this::add);
    return entries;
  }

  private void add(BaseRow row) {
    var entry = new PlacedObject(row.place());
    entry.put("line", Read.of(row.code(), row.place()));
    if (row.name() != null) {
      entry.put("name", Read.of(row.name(), row.place()));
    }
    amounts(entry, row);
    Tree.put(entry, "initial", row.initial());
    entries.add(entry);
  }

  private static void amounts(PlacedObject entry, BaseRow row) {
    Tree.put(entry, "prior", row.prior());
    Tree.put(entry, "annual", row.annual());
    Tree.put(entry, "executed", row.executed());
  }

  private void entry(Values values, Headers.Header header, int row) {
    var filed = at(values, header, row, "line");
    if (filed == null || filed.isBlank()) {
      blank(values, header, row);
      return;
    }
    var code = unbroken(filed);
    var entry = values.object(row);
    Tree.put(entry, "line", values.text(code));
    var named = values.text(at(values, header, row, "name"));
    var name = named == null ? null : named.text();
    Tree.put(entry, "name", isCharted(code.text(), name) ? null : named);
    if (refers(values, header, row)) {
      referred(values, code, name)
          .ifPresent(
              found -> {
                amounts(entry, found);
                Tree.put(entry, "initial", found.initial());
              });
    }
    for (String phase : List.of("prior", "initial", "annual", "executed")) {
      var cell = at(values, header, row, phase);
      if (cell != null && !isReference(cell)) {
        Tree.put(entry, phase, values.amount(cell));
      }
    }
    Tree.put(entry, "statedRate", values.rate(at(values, header, row, "statedRate")));
    Tree.put(entry, "note", values.text(at(values, header, row, "note")));
    entries.add(entry);
  }

  /** A code of the chart has no blanks; a page breaks a long one over lines. */
  private static GridCell unbroken(GridCell code) {
    var whole = code.text().replaceAll("\\s+", "");
    return code.flaw() == null && CHART.line(whole).isPresent()
        ? GridCell.text(code.row(), code.column(), whole).spanning(code.rows(), code.columns())
        : code;
  }

  private static boolean isCharted(String line, String name) {
    return CHART.line(line).map(ChartLine::name).filter(n -> n.equals(name)).isPresent();
  }

  private static void blank(Values values, Headers.Header header, int row) {
    header.columns().keySet().stream()
        .map(member -> at(values, header, row, member))
        .filter(cell -> cell != null && !cell.isBlank())
        .findFirst()
        .ifPresent(cell -> values.faults().add(values.grid(), cell, "这一行没有写收支项目代码。"));
  }

  private static boolean refers(Values values, Headers.Header header, int row) {
    return List.of("prior", "annual", "executed").stream()
        .map(phase -> at(values, header, row, phase))
        .anyMatch(cell -> cell != null && isReference(cell));
  }

  private static boolean isReference(GridCell cell) {
    return cell.text().strip().equals(LAYOUT.reference());
  }

  /** A row of attachment 1 belongs to one line only. */
  private Optional<BaseRow> referred(Values values, GridCell code, String name) {
    var line = code.text();
    var found =
        printed.stream()
            .filter(
                row ->
                    row.name() == null
                        ? row.line().equals(line)
                        : row.label().text().equals(name) && line.startsWith(row.line() + "."))
            .findFirst();
    found.ifPresentOrElse(
        printed::remove, () -> values.faults().add(values.grid(), code, "附件1中没有这个收支项目。"));
    return found;
  }

  private static GridCell at(Values values, Headers.Header header, int row, String member) {
    return header.has(member) ? values.grid().at(row, header.column(member)) : null;
  }
}
