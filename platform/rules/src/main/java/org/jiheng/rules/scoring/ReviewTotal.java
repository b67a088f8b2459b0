package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiheng.rules.profile.RuleProfile;

/**
 * What a form gets after its re-check, beside what it claimed.
 *
 * @param total the execution line by the rule, and of each indicator the re-check's score or, where
 *     it has none, the computed one, as the profile counts them; null where no indicator was
 *     re-checked
 * @param difference the total less the self-scores; null where there is no total, or nothing was
 *     claimed
 */
public record ReviewTotal(BigDecimal total, BigDecimal difference) {

  private static final ReviewTotal NONE = new ReviewTotal(null, null);

  /**
   * @param scores the re-check's score of each of the form's indicators, null where it has none
   */
  public static ReviewTotal of(FormScore form, List<BigDecimal> scores, RuleProfile profile) {
    if (scores.stream().allMatch(Objects::isNull)) {
      return NONE;
    }
    var execution = form.execution() == null ? BigDecimal.ZERO : form.execution().computedScore();
    var points = new ArrayList<BigDecimal>();
    for (var place = 0; place < scores.size(); place++) {
      var reviewed = scores.get(place);
      points.add(reviewed == null ? form.indicators().get(place).computedScore() : reviewed);
    }
    var judged = scores.stream().map(Objects::nonNull).toList();
    var total =
        new TotalRule(profile, form.execution(), form.indicators(), form.comparable())
            .of(execution, points, judged)
            .total();
    var claimed = form.selfTotal();
    return new ReviewTotal(total, claimed == null ? null : total.subtract(claimed));
  }
}
