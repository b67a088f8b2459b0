package org.jiheng.rules.finding;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Evaluated;

/** The real report with other texts. */
final class Reports {

  private static final Filing SEED = SampleFilings.seed();

  private Reports() {}

  /** Its figures, one chapter of a test's choice, and no text in the forms. */
  static Filing of(String heading, String text) {
    return with(List.of(new Chapter(heading, text)), form -> objective(form, null));
  }

  /** Its figures, no chapter, and the text of one form. */
  static Filing ofForm(String name, String actual) {
    return with(List.of(), form -> objective(form, name.equals(form.name()) ? actual : null));
  }

  /** Everything but the chapters. */
  static Filing withChapters(List<Chapter> chapters) {
    return with(chapters, form -> form);
  }

  static List<Finding> findings(Rule rule, Filing filing) {
    return Evaluated.evaluate(filing).findings().stream()
        .filter(finding -> finding.rule() == rule)
        .toList();
  }

  static Form objective(Form form, String actual) {
    return new Form(
        form.form(),
        form.name(),
        form.implementingUnit(),
        form.funds(),
        form.byIncome(),
        form.byExpenditure(),
        form.execution(),
        new Form.Objective("预期", actual),
        form.indicators(),
        form.stated(),
        form.note());
  }

  private static Filing with(List<Chapter> narrative, UnaryOperator<Form> change) {
    return with(SEED, narrative, change);
  }

  /** A filing with other chapters and forms. */
  static Filing with(Filing filing, List<Chapter> narrative, UnaryOperator<Form> change) {
    return new Filing(
        filing.department(),
        filing.fiscalYear(),
        filing.ruleProfile(),
        filing.amountUnit(),
        filing.headcount(),
        filing.statement(),
        filing.buildings(),
        filing.baseNotes(),
        filing.forms().stream().map(change).toList(),
        narrative);
  }
}
