package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.json.FilingJson;

/** Reads the indicators of a form and the totals that it prints. */
final class IndicatorReader {

  private static final Layout LAYOUT = Layout.official();
  private static final List<String> TEXTS =
      List.of("level1", "level2", "level3", "target", "actual", "deviation");

  /** A row of the empty form: {@code 指标1：} with nothing behind it. */
  private static final Pattern TEMPLATE = Pattern.compile("(?:指标\\s*\\d*\\s*[：:.]?|…+|\\.+)?\\s*");

  private final Grid grid;
  private final Values values;
  private final Headers headers;
  private final Terms terms;

  IndicatorReader(Values values, Headers headers, Terms terms) {
    this.grid = values.grid();
    this.values = values;
    this.headers = headers;
    this.terms = terms;
  }

  void read(ObjectNode form) {
    var found = headers.header(LAYOUT.indicators().columns(), "level3", "actual");
    if (found.isEmpty()) {
      values.faults().add(grid, "没有找到绩效指标表头（三级指标、实际完成值等）。");
      return;
    }
    var header = found.get();
    var rows = FilingJson.mapper().createArrayNode();
    for (int row : grid.rows()) {
      if (row > header.row() && !isHeader(row, header)) {
        if (isTotal(row, header)) {
          stated(form, row, header);
          break;
        }
        if (!isEmpty(row, header)) {
          rows.add(row(row, header));
        }
      }
    }
    Tree.put(form, "indicators", rows);
  }

  /** Printed again on the next page. */
  private boolean isHeader(int row, Headers.Header header) {
    return LAYOUT.indicators().columns().get("level3").match(text(row, header, "level3"), terms)
        && LAYOUT.indicators().columns().get("actual").match(text(row, header, "actual"), terms);
  }

  /** The words reach over the columns of classes and names. */
  private boolean isTotal(int row, Headers.Header header) {
    var name = at(row, header, "level3");
    return grid.begin(row).stream()
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .filter(cell -> LAYOUT.total().match(cell.text(), terms))
            .isPresent()
        && (name == null || name.isBlank() || LAYOUT.total().match(name.text(), terms));
  }

  private boolean isEmpty(int row, Headers.Header header) {
    var name = text(row, header, "level3");
    return (name == null || TEMPLATE.matcher(name).matches())
        && Stream.of("target", "actual", "weight", "selfScore", "tier", "deviation")
            .map(member -> at(row, header, member))
            .allMatch(cell -> cell == null || cell.isBlank());
  }

  private PlacedObject row(int row, Headers.Header header) {
    var node = values.object(row);
    TEXTS.forEach(member -> Tree.put(node, member, values.text(at(row, header, member))));
    Tree.put(node, "weight", values.number(at(row, header, "weight")));
    Tree.put(node, "selfScore", values.number(at(row, header, "selfScore")));
    tier(node, at(row, header, "tier"));
    return node;
  }

  private void tier(PlacedObject node, GridCell cell) {
    if (Values.isNothing(cell)) {
      return;
    }
    LAYOUT.indicators().tiers().entrySet().stream()
        .filter(tier -> tier.getValue().match(cell.text(), terms))
        .findFirst()
        .ifPresentOrElse(
            tier -> node.put("tier", values.said(tier.getKey().name(), cell)),
            () -> values.faults().add(grid, cell, "没有认出这个完成等级。"));
  }

  private void stated(ObjectNode form, int row, Headers.Header header) {
    var stated = values.object(row);
    Tree.put(stated, "weight", values.number(at(row, header, "weight")));
    Tree.put(stated, "selfScore", values.number(at(row, header, "selfScore")));
    Tree.put(form, "stated", stated);
  }

  private String text(int row, Headers.Header header, String member) {
    var cell = at(row, header, member);
    return cell == null ? null : cell.text();
  }

  private GridCell at(int row, Headers.Header header, String member) {
    return header.has(member) ? grid.at(row, header.column(member)) : null;
  }
}
