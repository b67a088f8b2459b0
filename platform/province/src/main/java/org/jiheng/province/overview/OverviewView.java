package org.jiheng.province.overview;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.rules.evaluation.LeftOut;

/**
 * The province in one year. Amounts are in yuan, rates in percent.
 *
 * @param departments how many are evaluated
 * @param meanScore two decimals; null where there is no score
 * @param scores number of departments by score
 * @param rates number of departments by execution rate
 * @param rate executed by annual of all departments together
 * @param leftOut the departments without a score, by reason: they are not in {@code meanScore},
 *     {@code scores}, {@code best}, {@code worst}, and have no grade; what has no rate is not in
 *     {@code rates}
 * @param change against the year before; null where that year has no evaluation
 * @param roll the departments that must file; null where the year has no roll
 */
public record OverviewView(
    int fiscalYear,
    int departments,
    BigDecimal meanScore,
    List<GradeCount> grades,
    List<Band> scores,
    List<Band> rates,
    BigDecimal annual,
    BigDecimal executed,
    BigDecimal rate,
    List<RuleCount> findings,
    List<Ranked> best,
    List<Ranked> worst,
    List<LeftOutCount> leftOut,
    YearChange change,
    RollProgress roll) {

  public static final int LEFT_OUT = 20;

  /** How many departments have a grade; null counts those without one. */
  public record GradeCount(String grade, int count) {}

  /**
   * How many departments lie in {@code [from, to)}.
   *
   * @param from null for the lowest band
   * @param to null for the highest band
   */
  public record Band(Integer from, Integer to, int count) {}

  /** How often a rule was broken, and in how many departments. */
  public record RuleCount(String rule, long count, int departments) {}

  /**
   * How many departments have no score for a reason.
   *
   * @param departments the first of them by code, at most {@link #LEFT_OUT}
   * @param more where all of them are listed, before those that have a score; null where they are
   *     all in {@code departments}
   */
  public record LeftOutCount(
      LeftOut reason, int count, List<Ranked.Department> departments, String more) {}

  /** A department among the best or the worst. */
  public record Ranked(Department department, BigDecimal score, String grade) {

    /** Code and name. */
    public record Department(String code, String name) {}
  }

  /**
   * Against the year before.
   *
   * @param departments how many were evaluated then
   * @param annual the sum of that year
   * @param executed the sum of that year
   * @param compared how many have a score in both years
   * @param meanScore mean change of their scores
   * @param figures each figure of the overview as it was, and by how much it differs now
   */
  public record YearChange(
      int fiscalYear,
      int departments,
      BigDecimal annual,
      BigDecimal executed,
      int compared,
      BigDecimal meanScore,
      int improved,
      int declined,
      YearFigureChanges figures,
      List<GradeChange> grades) {}

  /**
   * @param filed of the roll; blank where a year has none
   * @param rate the change is in percentage points
   */
  public record YearFigureChanges(
      Compared filed,
      Compared departments,
      Compared meanScore,
      Compared annual,
      Compared executed,
      Compared rate) {}

  /**
   * A figure beside that of the year before.
   *
   * @param before null where the year before does not have it
   * @param change null where one of both years does not have it
   */
  public record Compared(BigDecimal before, BigDecimal change) {}

  /** How many departments had a grade in the year before, and how many more have it now. */
  public record GradeChange(String grade, int before, int change) {}
}
