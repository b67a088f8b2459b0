package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.Form;
import org.jiheng.filing.json.FilingJson;

/** Reads the funds of a form and its execution line. */
final class FundsReader {

  private static final Layout LAYOUT = Layout.official();

  private final Grid grid;
  private final Values values;
  private final Headers headers;

  FundsReader(Values values, Headers headers) {
    this.grid = values.grid();
    this.values = values;
    this.headers = headers;
  }

  void read(ObjectNode form) {
    var found = headers.header(LAYOUT.funds().columns(), "annual");
    if (found.isEmpty()) {
      values.faults().add(grid, "没有找到资金表头（全年预算数、全年执行数等）。");
      return;
    }
    var header = found.get();
    var funds = FilingJson.mapper().createArrayNode();
    var apart = isApart(header);
    for (int row : grid.rows()) {
      if (row > header.row()) {
        if (ends(row)) {
          break;
        }
        row(form, funds, header, row, apart);
      }
    }
    Tree.put(form, "funds", funds);
  }

  private boolean ends(int row) {
    return headers.says(row, LAYOUT.objective().words())
        || headers.says(row, LAYOUT.indicators().columns().get("level3"))
        || grid.row(row).stream().anyMatch(this::beginsBreakdown);
  }

  private boolean beginsBreakdown(GridCell cell) {
    var label = cell.text().replaceFirst("[：:].*", "");
    return LAYOUT.byIncome().words().match(label, headers.terms())
        || LAYOUT.byExpenditure().words().match(label, headers.terms());
  }

  private boolean isApart(Headers.Header header) {
    return grid.rows().stream()
        .filter(row -> row > header.row())
        .takeWhile(row -> !ends(row))
        .anyMatch(row -> label(row, header, LAYOUT.funds().execution()).isPresent());
  }

  /** The words of a row stand left of its amounts, beside what runs down several rows. */
  private Optional<GridCell> label(int row, Headers.Header header, Spellings words) {
    return grid.row(row).stream()
        .filter(cell -> cell.column() < header.first())
        .filter(cell -> words.match(cell.text(), headers.terms()))
        .findFirst();
  }

  private Optional<GridCell> label(int row, Headers.Header header, Form.Source source) {
    return label(row, header, LAYOUT.funds().rows().get(source));
  }

  private void row(
      ObjectNode form, ArrayNode funds, Headers.Header header, int row, boolean apart) {
    if (label(row, header, LAYOUT.funds().execution()).isPresent()) {
      execution(form, header, row);
      return;
    }
    var source =
        LAYOUT.funds().rows().keySet().stream()
            .filter(each -> label(row, header, each).isPresent())
            .findFirst();
    if (source.isEmpty()) {
      unknown(header, row);
      return;
    }
    var entry = values.object(row);
    label(row, header, source.get())
        .ifPresent(label -> entry.put("source", values.said(source.get().name(), label)));
    for (String phase : new String[] {"initial", "annual", "executed"}) {
      Tree.put(entry, phase, values.amount(at(row, header, phase)));
    }
    if (source.get() == Form.Source.TOTAL && !apart) {
      execution(form, header, row);
    } else {
      Tree.put(entry, "statedRate", values.rate(at(row, header, "statedRate")));
    }
    funds.add(entry);
  }

  private void unknown(Headers.Header header, int row) {
    var stated =
        header.columns().values().stream()
            .map(column -> grid.at(row, column))
            .anyMatch(cell -> cell != null && cell.row() == row && !Values.isNothing(cell));
    if (stated) {
      grid.begin(row).stream()
          .filter(cell -> !cell.isBlank())
          .findFirst()
          .ifPresent(cell -> values.faults().add(grid, cell, "没有认出这一行是哪一种资金来源。"));
    }
  }

  private void execution(ObjectNode form, Headers.Header header, int row) {
    var line = values.object(row);
    Tree.put(line, "weight", values.number(at(row, header, "weight")));
    Tree.put(line, "statedRate", values.rate(at(row, header, "statedRate")));
    Tree.put(line, "selfScore", values.number(at(row, header, "selfScore")));
    Tree.put(form, "execution", line);
  }

  private GridCell at(int row, Headers.Header header, String member) {
    return header.has(member) ? grid.at(row, header.column(member)) : null;
  }
}
