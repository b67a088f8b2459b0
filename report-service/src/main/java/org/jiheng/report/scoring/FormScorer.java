package org.jiheng.report.scoring;

import java.util.List;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Form;
import org.jiheng.report.profile.RuleProfile;

/** Scores a form: its execution line, its indicators, its totals. */
public final class FormScorer {

  public FormScorer(RuleProfile profile, AmountUnit unit) {}

  public FormScore score(int index, Form form) {
    return new FormScore(index, form, null, List.of(), List.of(), null, null, null, null);
  }
}
