package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a form gets after its re-check, beside what it claimed.
 *
 * @param total the execution line by the rule, and of each indicator the re-check's score or, where
 *     it has none, the computed one; null where no indicator was re-checked
 * @param difference the total less the self-scores; null where there is no total, or nothing was
 *     claimed
 */
public record ReviewTotal(BigDecimal total, BigDecimal difference) {

  private static final ReviewTotal NONE = new ReviewTotal(null, null);

  /**
   * @param scores the re-check's score of each of the form's indicators, null where it has none
   */
  public static ReviewTotal of(FormScore form, List<BigDecimal> scores) {
    if (scores.stream().allMatch(Objects::isNull)) {
      return NONE;
    }
    var execution = form.execution() == null ? null : form.execution().computedScore();
    var total = execution == null ? BigDecimal.ZERO : execution;
    for (var place = 0; place < scores.size(); place++) {
      var reviewed = scores.get(place);
      var counted = reviewed == null ? form.indicators().get(place).computedScore() : reviewed;
      total = counted == null ? total : total.add(counted);
    }
    var claimed = form.selfTotal();
    return new ReviewTotal(total, claimed == null ? null : total.subtract(claimed));
  }
}
