package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jiheng.filing.Form;
import org.jiheng.filing.StatementEntry;
import org.jiheng.rules.sentence.Phrase;

/** The phases of an amount, with their names in the filing and on the forms. */
enum Phase {
  PRIOR(
      "prior",
      FindingPart.PHASE_PRIOR,
      FindingPart.PHASE_PRIOR,
      StatementEntry::prior,
      row -> null),
  INITIAL(
      "initial",
      FindingPart.PHASE_INITIAL,
      FindingPart.PHASE_INITIAL,
      StatementEntry::initial,
      Form.Funds::initial),
  ANNUAL(
      "annual",
      FindingPart.PHASE_ANNUAL,
      FindingPart.PHASE_BUDGET,
      StatementEntry::annual,
      Form.Funds::annual),
  EXECUTED(
      "executed",
      FindingPart.PHASE_EXECUTED,
      FindingPart.PHASE_FINAL,
      StatementEntry::executed,
      Form.Funds::executed);

  static final List<Phase> OF_FUNDS = List.of(INITIAL, ANNUAL, EXECUTED);

  private final String member;
  private final FindingPart onForm;
  private final FindingPart inStatement;
  private final Function<StatementEntry, BigDecimal> entry;
  private final Function<Form.Funds, BigDecimal> funds;

  Phase(
      String member,
      FindingPart onForm,
      FindingPart inStatement,
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

  Phrase onForm() {
    return onForm.phrase();
  }

  Phrase inStatement() {
    return inStatement.phrase();
  }

  BigDecimal of(StatementEntry line) {
    return entry.apply(line);
  }

  BigDecimal of(Form.Funds row) {
    return funds.apply(row);
  }
}
