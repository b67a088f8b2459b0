package org.jiheng.budget.amount;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jiheng.filing.Form;

/** How the cells of a form's money are named on its sheet. */
public final class FormLines {

  /** Followed by a source: {@code funds.TOTAL}. */
  public static final String FUNDS = "funds.";

  /** Followed by an income class: {@code income.general-public}. */
  public static final String INCOME = "income.";

  /** Followed by an expenditure class: {@code expenditure.basic}. */
  public static final String EXPENDITURE = "expenditure.";

  private static final List<String> SOURCES =
      Arrays.stream(Form.Source.values()).map(Enum::name).toList();
  private static final List<String> INCOME_CLASSES =
      List.of("general-public", "government-fund", "special-account", "other", "total");
  private static final List<String> EXPENDITURE_CLASSES = List.of("basic", "project", "total");

  static final Comparator<String> PRINTED_ORDER =
      Comparator.<String>comparingInt(
              name -> Math.max(INCOME_CLASSES.indexOf(name), EXPENDITURE_CLASSES.indexOf(name)))
          .thenComparing(Comparator.naturalOrder());

  private FormLines() {}

  /** Whether a form can have an amount there: funds have no prior year, classes only a budget. */
  public static boolean has(SheetCell cell) {
    var line = cell.line();
    if (line.startsWith(FUNDS)) {
      return SOURCES.contains(line.substring(FUNDS.length())) && cell.phase() != Phase.PRIOR;
    }
    return cell.phase() == Phase.ANNUAL && isClass(line);
  }

  private static boolean isClass(String line) {
    return line.startsWith(INCOME) && INCOME_CLASSES.contains(line.substring(INCOME.length()))
        || line.startsWith(EXPENDITURE)
            && EXPENDITURE_CLASSES.contains(line.substring(EXPENDITURE.length()));
  }
}
