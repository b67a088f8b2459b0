package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.Form;
import org.jiheng.rules.scoring.FormScore;

/** The filing's figures under the names that a text uses. */
final class Telling {

  private static final String EVALUATED = "general-public.expenditure";

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
    return data((Subject.Funds) mention.subject(), mention.name());
  }

  private List<Datum> data(Subject.Funds funds, String name) {
    var data = new ArrayList<Datum>();
    for (String code : funds.lines()) {
      add(data, code);
    }
    if (funds.form() != null) {
      var whole = funds.source() == Form.Source.TOTAL;
      addFunds(data, funds.form(), funds.source(), whole ? Ledger.title(funds.form()) : name);
    }
    if (funds.lines().contains(EVALUATED)) {
      ledger.overall().ifPresent(form -> addBudget(data, form));
    }
    return data;
  }

  /** What the filing states for any line of that name, in any book. */
  List<Datum> namesakes(Mention mention) {
    var data = new ArrayList<Datum>();
    ((Subject.Funds) mention.subject()).namesakes().forEach(code -> add(data, code));
    return data;
  }

  private static void addFunds(List<Datum> data, FormScore form, Form.Source source, String name) {
    Ledger.funds(form, source)
        .ifPresent(
            row -> {
              for (Phase phase : Phase.OF_FUNDS) {
                add(data, null, name, phase, phase.of(row.funds()));
              }
            });
  }

  /** The statement has no budget of the expenditure that is evaluated; the overall form has it. */
  private static void addBudget(List<Datum> data, FormScore form) {
    Ledger.funds(form, Form.Source.TOTAL)
        .ifPresent(
            row -> {
              add(data, null, Ledger.title(form), Phase.INITIAL, row.funds().initial());
              add(data, null, Ledger.title(form), Phase.ANNUAL, row.funds().annual());
            });
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
    return ledger.inUnit(mention.figure().value());
  }

  /** Whether the text's figure can be the filing's, as exactly as the text gives it. */
  boolean agrees(Mention mention, BigDecimal stated) {
    var step = ledger.inUnit(mention.figure().step());
    var amount = amount(mention);
    return !Tolerance.isBeyond(amount, stated, 1)
        || Printed.agrees(amount, step, mention.figure().exactness(), stated);
  }

  /** Whether they are one figure to the last digit, which is no chance where it is not 0. */
  boolean isSame(Mention mention, BigDecimal stated) {
    return stated.signum() != 0 && amount(mention).compareTo(stated) == 0;
  }
}
