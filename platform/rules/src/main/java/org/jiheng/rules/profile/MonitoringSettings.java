package org.jiheng.rules.profile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a bureau watches targets and money within the year. Shares, bounds and gaps are in percent
 * and percentage points. What a profile leaves out is as the platform has it.
 *
 * @param periods the last months that are reported, 01 to 12, or quarters, Q1 to Q4
 * @param partial what a partly reached target in words is worth
 * @param weakShare the share of the weights from which rows make their light the form's, where the
 *     worst row counts; null where one row is enough
 * @param gap the points between attainment and execution beyond which they are told apart
 * @param spentAhead the points by which execution may be ahead of attainment
 * @param decisionDays the working days in which a department decides on a red form
 * @param reasonRequired the lights of a row that want a reason and a measure
 * @param exempt the codes of forms whose execution is not judged
 */
public record MonitoringSettings(
    List<String> periods,
    ExecutionBounds execution,
    AttainmentBounds attainment,
    BigDecimal partial,
    FormLight formLight,
    BigDecimal weakShare,
    CombinedLight combine,
    BigDecimal gap,
    BigDecimal spentAhead,
    Integer decisionDays,
    List<String> reasonRequired,
    List<String> exempt) {

  private static final List<String> PERIODS = List.of("04", "06", "08", "10");
  private static final List<BigDecimal> SLOW = percents(60, 80);
  private static final List<BigDecimal> BEHIND_AND_AHEAD = percents(60, 80, 120);

  /** Of a profile that states none. */
  static final MonitoringSettings USUAL =
      new MonitoringSettings(
          null, null, null, null, null, null, null, null, null, null, null, null);

  public MonitoringSettings {
    periods = periods == null ? PERIODS : List.copyOf(periods);
    execution = execution == null ? new ExecutionBounds(null, null, null) : execution;
    attainment = attainment == null ? new AttainmentBounds(null) : attainment;
    partial = partial == null ? BigDecimal.valueOf(70) : partial;
    formLight = formLight == null ? FormLight.WORST : formLight;
    combine = combine == null ? CombinedLight.TABLE : combine;
    gap = gap == null ? BigDecimal.TEN : gap;
    spentAhead = spentAhead == null ? BigDecimal.valueOf(20) : spentAhead;
    decisionDays = decisionDays == null ? Integer.valueOf(10) : decisionDays;
    reasonRequired =
        reasonRequired == null ? List.of("YELLOW", "RED") : List.copyOf(reasonRequired);
    exempt = exempt == null ? List.of() : List.copyOf(exempt);
  }

  /** By what an execution rate is judged. */
  public enum ExecutionMode {
    /** Bounds of the rate itself, each period with its own. */
    FIXED,
    /** Bounds of the rate in relation to the time that has passed. */
    RELATIVE
  }

  /** Which of the two lights of a form's targets counts; both are shown. */
  public enum FormLight {
    /** The worst of its rows. */
    WORST,
    /** Its weighted attainment in relation to the time that has passed. */
    WEIGHTED
  }

  /** How the lights of money and of targets become one. */
  public enum CombinedLight {
    /** The worse of both. */
    TABLE,
    /** Red where money is not spent as planned, else by the targets whether they are on course. */
    HEFEI
  }

  /**
   * @param bounds by period: below the one bound is red; between two is yellow
   * @param relative below the first is red, below the second yellow
   */
  public record ExecutionBounds(
      ExecutionMode mode, Map<String, List<BigDecimal>> bounds, List<BigDecimal> relative) {

    public ExecutionBounds {
      mode = mode == null ? ExecutionMode.RELATIVE : mode;
      bounds = bounds == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
      relative = relative == null ? SLOW : List.copyOf(relative);
    }
  }

  /**
   * @param relative below the first is red, below the second yellow, from the third on far ahead
   */
  public record AttainmentBounds(List<BigDecimal> relative) {

    public AttainmentBounds {
      relative = relative == null ? BEHIND_AND_AHEAD : List.copyOf(relative);
    }
  }

  private static List<BigDecimal> percents(int... shares) {
    return Arrays.stream(shares).mapToObj(BigDecimal::valueOf).toList();
  }
}
