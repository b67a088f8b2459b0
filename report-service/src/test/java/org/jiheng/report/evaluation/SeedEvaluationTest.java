package org.jiheng.report.evaluation;

import org.junit.jupiter.api.Test;

class SeedEvaluationTest {
  @Test
  void dump() {
    var evaluation = Filings.evaluate(Filings.seed());
    for (var form : evaluation.forms()) {
      System.out.println(
          "## "
              + form.form().form()
              + " "
              + form.execution().explanation().text()
              + " self "
              + form.selfTotal()
              + " computed "
              + form.computedTotal()
              + " "
              + form.grade());
      for (var i : form.indicators()) {
        System.out.println(
            i.index()
                + " "
                + i.basis()
                + " "
                + i.target().kind()
                + "/"
                + i.actual().kind()
                + " "
                + i.row().selfScore()
                + "->"
                + i.computedScore()
                + " "
                + i.explanation().code()
                + " "
                + i.explanation().text());
      }
    }
    evaluation.findings().forEach(System.out::println);
    System.out.println(evaluation.score() + " " + evaluation.grade());
  }
}
