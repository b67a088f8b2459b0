package org.jiheng.budget.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The amounts of one sheet of a department's year: of the statement, or of one form. A cell without
 * an amount is blank, never 0. Amounts are in yuan with two decimals, so equal sheets are equal
 * records.
 *
 * @param code {@link #STATEMENT}, or {@link #FORM_PREFIX} and the form's code
 * @param entries the printed rows in their order; amounts by class have none
 */
public record Sheet(String code, List<Entry> entries, Map<SheetCell, BigDecimal> amounts) {

  public static final String STATEMENT = "statement";
  public static final String FORM_PREFIX = "form:";

  private static final int YUAN_DECIMALS = 2;

  public Sheet {
    entries = List.copyOf(entries);
    var exact = new HashMap<SheetCell, BigDecimal>();
    amounts.forEach(
        (cell, amount) -> {
          if (amount != null) {
            exact.put(cell, amount.setScale(YUAN_DECIMALS));
          }
        });
    amounts = Collections.unmodifiableMap(exact);
  }

  public static Sheet blank(String code) {
    return new Sheet(code, List.of(), Map.of());
  }

  public static String ofForm(String form) {
    return FORM_PREFIX + form;
  }

  public boolean isForm() {
    return code.startsWith(FORM_PREFIX);
  }

  /** The code of the form that this sheet belongs to. */
  public String form() {
    return code.substring(FORM_PREFIX.length());
  }

  /** Null where the cell is blank. */
  public BigDecimal amount(String line, Phase phase) {
    return amounts.get(new SheetCell(line, phase));
  }

  public boolean prints(String line) {
    return entries.stream().anyMatch(entry -> entry.line().equals(line));
  }

  /** The same sheet with one more printed row at its end. */
  Sheet printing(Entry entry) {
    var more = new ArrayList<>(entries);
    more.add(entry);
    return new Sheet(code, more, amounts);
  }

  /** The same sheet with another amount in a cell; null makes it blank. */
  Sheet with(SheetCell cell, BigDecimal amount) {
    var changed = new HashMap<>(amounts);
    changed.put(cell, amount);
    return new Sheet(code, entries, changed);
  }
}
