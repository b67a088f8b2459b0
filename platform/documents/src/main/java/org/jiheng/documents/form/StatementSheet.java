package org.jiheng.documents.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.documents.table.TextRoom;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.StatementEntry;
import org.jiheng.filing.json.StandardChart;

/**
 * Every line of the statement by its code, in the filed order. An amount stands in one place only:
 * where attachment 1 prints it, this sheet refers to it.
 */
final class StatementSheet {

  private static final Layout.Statement LAYOUT = Layout.official().statement();
  private static final int CODE = 30;
  private static final List<Integer> BESIDE_CODE = List.of(26, 13, 13, 13, 13, 10, 20);
  private static final StatementChart CHART = StandardChart.load();

  private StatementSheet() {}

  static DocumentPart part(Filing filing) {
    var terms = new Terms(filing.fiscalYear(), filing.amountUnit());
    var elsewhere =
        PrintedLine.of(filing.statement(), terms, 0).stream()
            .filter(printed -> printed.entry() != null)
            .map(printed -> printed.entry().line())
            .collect(Collectors.toSet());
    var rows = new ArrayList<TableRow>();
    rows.add(
        new TableRow(
            LAYOUT.columns().values().stream()
                .map(words -> Cell.label(words.printed(terms), 1))
                .toList(),
            true));
    filing.statement().stream()
        .map(entry -> row(entry, elsewhere.contains(entry.line())))
        .forEach(rows::add);
    return new DocumentPart(
        LAYOUT.sheet(),
        true,
        List.of(
            new Block.Line(Role.TITLE, LAYOUT.title().printed(terms)),
            new Block.Table(widths(filing), rows)));
  }

  /** A code that is broken over lines is another one. */
  private static List<Integer> widths(Filing filing) {
    var longest =
        filing.statement().stream().mapToInt(entry -> TextRoom.width(entry.line()) + 3).max();
    return Stream.concat(Stream.of(Math.max(CODE, longest.orElse(CODE))), BESIDE_CODE.stream())
        .toList();
  }

  private static TableRow row(StatementEntry entry, boolean elsewhere) {
    return TableRow.of(
        Cell.of(Role.TEXT, entry.line(), 1),
        Cell.of(Role.TEXT, name(entry), 1),
        amount(entry.prior(), elsewhere),
        Cell.amount(entry.initial(), 1).open(),
        amount(entry.annual(), elsewhere),
        amount(entry.executed(), elsewhere),
        Cell.percent(entry.statedRate(), 1).open(),
        Cell.of(Role.TEXT, entry.note(), 1).open());
  }

  private static Cell amount(BigDecimal amount, boolean elsewhere) {
    return elsewhere ? Cell.of(Role.CENTRED, LAYOUT.reference(), 1) : Cell.amount(amount, 1).open();
  }

  static String name(StatementEntry entry) {
    return entry.name() != null
        ? entry.name()
        : CHART.line(entry.line()).map(ChartLine::name).orElse(null);
  }
}
