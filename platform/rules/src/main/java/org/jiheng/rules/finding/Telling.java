package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.Form;

/** The filing's figures under the names that a text uses. */
final class Telling {

  private final Ledger ledger;

  Telling(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * A figure of the filing.
   *
   * @param code the line; null for a form's funds
   */
  record Datum(String code, String name, Phase phase, BigDecimal amount) {}

  /** What the filing states for the named lines and form, in any phase. */
  List<Datum> data(Mention mention) {
    var data = new ArrayList<Datum>();
    for (String code : mention.lines()) {
      add(data, code);
    }
    if (mention.form() != null) {
      Ledger.funds(mention.form(), Form.Source.TOTAL)
          .ifPresent(
              row -> {
                for (Phase phase : Phase.OF_FUNDS) {
                  add(data, null, Ledger.title(mention.form()), phase, phase.of(row.funds()));
                }
              });
    }
    return data;
  }

  /** What the filing states for the lines beside the named ones, below the same lines. */
  List<Datum> besides(Mention mention) {
    var data = new ArrayList<Datum>();
    for (String code : mention.lines()) {
      ledger.chartLine(code).stream()
          .filter(line -> line.parent() != null)
          .flatMap(line -> ledger.children(line.parent()).stream())
          .filter(line -> !mention.lines().contains(line.code()))
          .forEach(line -> add(data, line.code()));
    }
    return data;
  }

  private void add(List<Datum> data, String code) {
    for (Phase phase : Phase.values()) {
      var amount = ledger.amount(code, phase).orElse(null);
      add(data, code, ledger.name(code), phase, amount);
    }
  }

  private static void add(
      List<Datum> data, String code, String name, Phase phase, BigDecimal amount) {
    if (amount != null) {
      data.add(new Datum(code, name, phase, amount));
    }
  }

  /** The mentioned amount in the filing's unit. */
  BigDecimal amount(Mention mention) {
    return ledger.inUnit(mention.figure().yuan());
  }

  /** Whether the text's figure is the filing's, as exactly as the text prints it. */
  boolean agrees(Mention mention, BigDecimal stated) {
    var step = ledger.inUnit(mention.figure().step());
    var amount = amount(mention);
    return !Tolerance.isBeyond(amount, stated, 1)
        || amount.compareTo(printed(stated, step, RoundingMode.HALF_UP)) == 0
        || amount.compareTo(printed(stated, step, RoundingMode.DOWN)) == 0;
  }

  /** Whether they are one figure to the last digit, which is no chance where it is not 0. */
  boolean isSame(Mention mention, BigDecimal stated) {
    return stated.signum() != 0 && amount(mention).compareTo(stated) == 0;
  }

  private static BigDecimal printed(BigDecimal stated, BigDecimal step, RoundingMode mode) {
    return stated.divide(step, 0, mode).multiply(step);
  }
}
