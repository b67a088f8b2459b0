package org.jiheng.report.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.cycle.StatedText;
import org.jiheng.filing.json.Fault;
import org.jiheng.rules.profile.ResultUse.Advice;

/**
 * What is decided on a form's next budget.
 *
 * @param advice null for what was advised
 * @param amount the most that it may ask for, in yuan
 */
record DecisionBody(
    Advice advice,
    @Schema(required = true) BigDecimal amount,
    @Schema(required = true) String reason) {

  private static final BigDecimal MOST = new BigDecimal("1e15");

  /** Everything that stands against it. */
  List<Fault> faults(Advice advised) {
    var faults = new ArrayList<Fault>();
    if (advice == null && advised == null) {
      faults.add(new Fault("/advice", null, "该等级没有建议，须写明如何应用。"));
    }
    if (amount == null
        || amount.signum() < 0
        || amount.compareTo(MOST) > 0
        || amount.stripTrailingZeros().scale() > 2) {
      faults.add(new Fault("/amount", amount, "须写明金额（元），不小于 0，最多两位小数。"));
    }
    StatedText.demand("/reason", reason, "须写明理由。", faults);
    return faults;
  }
}
