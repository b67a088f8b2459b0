package org.jiheng.rules.finding;

import java.util.Map;
import org.jiheng.rules.sentence.Phrase;
import org.jiheng.rules.sentence.Sentence;

/** Parts of the sentences on findings: the name of the placeholder, then which of its parts. */
public enum FindingPart implements Sentence {
  // figures by their place in the filing
  SUBJECT_LINE("subject.line"),
  SUBJECT_LINE_RATE("subject.line-rate"),
  SUBJECT_FUNDS("subject.funds"),
  SUBJECT_FUNDS_RATE("subject.funds-rate"),
  SUBJECT_INCOME("subject.income"),
  SUBJECT_INCOME_TOTAL("subject.income-total"),
  SUBJECT_EXPENDITURE("subject.expenditure"),
  SUBJECT_EXPENDITURE_TOTAL("subject.expenditure-total"),
  SUBJECT_EXPENDITURE_PROJECT("subject.expenditure-project"),
  SUBJECT_FORM_RATE("subject.form-rate"),
  SUBJECT_HEADCOUNT_RATE("subject.headcount-rate"),
  SUBJECT_OVERALL_RATE("subject.overall-rate"),
  SUBJECT_AREA_RATE("subject.area-rate"),
  SUBJECT_INVESTMENT_RATE("subject.investment-rate"),
  PHASE_PRIOR("phase.prior"),
  PHASE_INITIAL("phase.initial"),
  PHASE_ANNUAL("phase.annual"),
  PHASE_BUDGET("phase.budget"),
  PHASE_EXECUTED("phase.executed"),
  PHASE_FINAL("phase.final"),
  SOURCE_TOTAL("source.total"),
  SOURCE_CURRENT("source.current"),
  SOURCE_CARRY_OVER("source.carry-over"),
  SOURCE_CENTRAL("source.central"),
  SOURCE_PROVINCE("source.province"),
  SOURCE_CITY("source.city"),
  SOURCE_COUNTY("source.county"),
  SOURCE_OTHER("source.other"),
  // sums
  COMPARED_PARTS("compared.parts"),
  COMPARED_ANNUAL("compared.annual"),
  SUM_PARTS("sum.parts"),
  SUM_SOURCES("sum.sources"),
  SUM_ITEMS("sum.items"),
  SUM_ANNUAL("sum.annual"),
  SUM_PROJECTS("sum.projects"),
  SUM_LINE("sum.line"),
  MADE_TOTAL("made.total"),
  MADE_TERMS("made.terms"),
  TERMS_AND("terms.and"),
  TERM_PLAIN("term.plain"),
  TERM_NEGATIVE("term.negative"),
  CLASS_GENERAL_PUBLIC("class.general-public"),
  CLASS_GOVERNMENT_FUND("class.government-fund"),
  CLASS_SPECIAL_ACCOUNT("class.special-account"),
  CLASS_OTHER("class.other"),
  CLASS_BASIC("class.basic"),
  CLASS_PROJECT("class.project"),
  // forms and texts
  BUDGET_NOT_FILED("budget.not-filed"),
  THERE_SAME_FORM("there.same-form"),
  THERE_OTHER_FORM("there.other-form"),
  FURTHER_ROWS("further.rows"),
  TEXT_REPORT("text.report"),
  TEXT_CHAPTER("text.chapter"),
  TEXT_OBJECTIVE("text.objective"),
  WHEN_YEAR("when.year"),
  BELONGS_SAME_LINE("belongs.same-line"),
  BELONGS_OTHER_LINE("belongs.other-line");

  private final String key;

  FindingPart(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  Phrase phrase() {
    return Phrase.of(this);
  }

  Phrase of(String name, Object figure) {
    return new Phrase(this, Map.of(name, figure));
  }
}
