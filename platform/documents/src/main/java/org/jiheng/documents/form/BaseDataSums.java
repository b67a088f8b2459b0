package org.jiheng.documents.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.PrintedFigure;

/**
 * The totals of attachment 1 that is to be filled in, of the lines whose parts it prints whole. The
 * department's own rows are parts of the line that they stand below.
 */
final class BaseDataSums {

  private static final Map<String, List<String>> PARTS =
      Map.of(
          "three-public",
          List.of("three-public.vehicles", "three-public.abroad", "three-public.reception"),
          "three-public.vehicles",
          List.of("three-public.vehicles.purchase", "three-public.vehicles.operation"));

  private static final List<String> OPEN = Layout.official().baseData().amounts().open();

  private final List<PrintedLine> lines;

  BaseDataSums(List<PrintedLine> lines) {
    this.lines = lines;
  }

  /**
   * @param row of the line among those printed
   */
  Cell cell(int row, String phase, Cell cell) {
    var named = cell.named(name(row, phase));
    var parts = parts(row, phase);
    return parts == null
        ? named
        : named.workedOut(FormCalculations.sum(parts), PrintedFigure.MONEY);
  }

  private String parts(int row, String phase) {
    var line = lines.get(row).line();
    if (line == null) {
      return null;
    }
    if (PARTS.containsKey(line)) {
      return PARTS.get(line).stream()
          .map(part -> "{" + name(row(part), phase) + "}")
          .collect(Collectors.joining(","));
    }
    var last = OPEN.contains(line) ? last(row) : row;
    return last == row ? null : "{" + name(row + 1, phase) + "}:{" + name(last, phase) + "}";
  }

  private int row(String line) {
    return IntStream.range(0, lines.size())
        .filter(row -> line.equals(lines.get(row).line()))
        .findFirst()
        .orElseThrow();
  }

  /** The last row that is part of the line of a row. */
  private int last(int row) {
    var below = lines.get(row).line() + ".";
    var last = row;
    while (last + 1 < lines.size()
        && (lines.get(last + 1).line() == null || lines.get(last + 1).line().startsWith(below))) {
      last++;
    }
    return last;
  }

  private static String name(int row, String phase) {
    return "line" + row + "." + phase;
  }
}
