package org.jiheng.rules.profile;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiheng.filing.Indicator.Tier;

/**
 * The settings by which a province evaluates. They are data: a decree that changes a figure is a
 * new version of a profile and no release.
 *
 * @param executionWeight the points of the execution line where a form states none
 * @param level1Weights points by 一级指标, named without the ending 指标
 * @param executionPassLine the rate (0.6 is 60 %) that earns nothing yet; null where there is none
 * @param executionTiers from the highest down; empty where execution is scored in proportion
 * @param indicatorPassLine as for execution, for quantities that miss their target
 * @param farExceeded the share of its target from which a quantity counts as far exceeded
 * @param grades from the best down
 */
public record RuleProfile(
    String code,
    int version,
    String name,
    BigDecimal executionWeight,
    Map<String, BigDecimal> level1Weights,
    Rounding executionRounding,
    Rounding indicatorRounding,
    BigDecimal executionPassLine,
    List<ExecutionTier> executionTiers,
    BigDecimal indicatorPassLine,
    ReverseRule reverseRule,
    BigDecimal farExceeded,
    List<Grade> grades,
    List<TierRange> tiers) {

  public RuleProfile {
    level1Weights = Collections.unmodifiableMap(new LinkedHashMap<>(level1Weights));
    executionTiers = executionTiers == null ? List.of() : List.copyOf(executionTiers);
    grades = List.copyOf(grades);
    tiers = List.copyOf(tiers);
  }

  /** The grade of a score: half-open, so that 89.99 is not yet the grade that begins at 90. */
  public String grade(BigDecimal score) {
    return grades.stream()
        .filter(grade -> grade.from().compareTo(score) <= 0)
        .findFirst()
        .orElse(grades.get(grades.size() - 1))
        .name();
  }

  public Optional<TierRange> range(Tier tier) {
    return tiers.stream().filter(range -> range.tier() == tier).findFirst();
  }
}
