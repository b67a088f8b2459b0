package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jiheng.filing.Form;
import org.jiheng.filing.StatementEntry;

/** The phases of an amount, with their names in the filing and on the forms. */
enum Phase {
  PRIOR("prior", "上年决算数", "上年决算数", StatementEntry::prior, row -> null),
  INITIAL("initial", "年初预算数", "年初预算数", StatementEntry::initial, Form.Funds::initial),
  ANNUAL("annual", "全年预算数", "预算数", StatementEntry::annual, Form.Funds::annual),
  EXECUTED("executed", "全年执行数", "决算数", StatementEntry::executed, Form.Funds::executed);

  static final List<Phase> OF_FUNDS = List.of(INITIAL, ANNUAL, EXECUTED);

  private final String member;
  private final String onForm;
  private final String inStatement;
  private final Function<StatementEntry, BigDecimal> entry;
  private final Function<Form.Funds, BigDecimal> funds;

  Phase(
      String member,
      String onForm,
      String inStatement,
      Function<StatementEntry, BigDecimal> entry,
      Function<Form.Funds, BigDecimal> funds) {
    this.member = member;
    this.onForm = onForm;
    this.inStatement = inStatement;
    this.entry = entry;
    this.funds = funds;
  }

  String member() {
    return member;
  }

  String onForm() {
    return onForm;
  }

  String inStatement() {
    return inStatement;
  }

  BigDecimal of(StatementEntry line) {
    return entry.apply(line);
  }

  BigDecimal of(Form.Funds row) {
    return funds.apply(row);
  }
}
