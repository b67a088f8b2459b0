package org.jiheng.documents.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jiheng.documents.table.Cell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The formulas of a sheet, written once it is known where the cells stand that they call. */
final class Calculations {

  private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

  private record Pending(XSSFCell target, String formula, String shown) {}

  private final Map<String, String> addresses = new HashMap<>();
  private final List<Pending> pending = new ArrayList<>();

  void add(XSSFCell target, Cell cell) {
    var calculation = cell.calculation();
    if (calculation.name() != null) {
      addresses.put(calculation.name(), new CellAddress(target).formatAsString());
    }
    if (calculation.formula() != null) {
      pending.add(new Pending(target, calculation.formula(), cell.text()));
    }
  }

  /** What a cell showed stays there as the result, until it is worked out. */
  void write() {
    for (Pending each : pending) {
      var cell = each.target().getCTCell();
      cell.addNewF().setStringValue(resolved(each.formula()));
      if (!cell.isSetV()) {
        cell.setT(STCellType.STR);
        cell.setV(each.shown() == null ? "" : each.shown());
      }
    }
  }

  private String resolved(String formula) {
    return NAME.matcher(formula)
        .replaceAll(called -> Matcher.quoteReplacement(address(called.group(1), formula)));
  }

  private String address(String name, String formula) {
    var address = addresses.get(name);
    if (address == null) {
      throw new IllegalArgumentException(formula + " calls " + name + ", which is nowhere");
    }
    return address;
  }
}
