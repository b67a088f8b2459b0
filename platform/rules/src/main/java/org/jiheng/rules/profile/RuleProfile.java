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
 * @param executionWeight the points of the execution line where a form states none; 0 where
 *     execution carries none
 * @param level1Weights points by 一级指标, named without the ending 指标; empty where each form chooses
 *     its own
 * @param executionPassLine the rate (0.6 is 60 %) that earns nothing yet; null where there is none
 * @param executionTiers from the highest down; empty where execution is scored in proportion
 * @param indicatorPassLine as for execution, for quantities that miss their target
 * @param lateShare the share of the weight that is left where a time limit was missed; null where
 *     the profile does not say
 * @param farExceeded the share of its target from which a quantity counts as far exceeded
 * @param grades from the best down
 * @param steps from the best down; empty where only filed tiers are judged
 * @param executionCaps from the highest rate down
 * @param deviationDeduction null where nothing is lost
 * @param resultUse what each grade means for the next budget
 * @param seen pointers to the settings that were read from printed forms or decrees; the others are
 *     the platform's assumption
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
    ReverseWords reverseWords,
    BigDecimal lateShare,
    BigDecimal farExceeded,
    List<Grade> grades,
    List<TierRange> tiers,
    List<QualityStep> steps,
    List<ExecutionCap> executionCaps,
    List<ClassCap> classCaps,
    DeviationDeduction deviationDeduction,
    Workflow workflow,
    MonitoringSettings monitoring,
    EvidenceDemands evidence,
    List<ResultUse> resultUse,
    List<String> seen) {

  public RuleProfile {
    level1Weights =
        level1Weights == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(level1Weights));
    executionTiers = listed(executionTiers);
    reverseWords = reverseWords == null ? ReverseWords.USUAL : reverseWords;
    grades = List.copyOf(grades);
    tiers = List.copyOf(tiers);
    steps = listed(steps);
    executionCaps = listed(executionCaps);
    classCaps = listed(classCaps);
    workflow = workflow == null ? Workflow.USUAL : workflow;
    monitoring = monitoring == null ? MonitoringSettings.USUAL : monitoring;
    evidence = evidence == null ? EvidenceDemands.NONE : evidence;
    resultUse = resultUse == null ? ResultUse.USUAL : List.copyOf(resultUse);
    seen = listed(seen);
  }

  /** What a profile leaves out it does not ask for. */
  private static <T> List<T> listed(List<T> stated) {
    return stated == null ? List.of() : List.copyOf(stated);
  }

  /** The grade of a score: half-open, so that 89.99 is not yet the grade that begins at 90. */
  public String grade(BigDecimal score) {
    return grades.stream()
        .filter(grade -> grade.from().compareTo(score) <= 0)
        .findFirst()
        .orElse(grades.get(grades.size() - 1))
        .name();
  }

  public Optional<ShareRange> range(Tier tier) {
    return tiers.stream().filter(range -> range.tier() == tier).map(TierRange::shares).findFirst();
  }
}
