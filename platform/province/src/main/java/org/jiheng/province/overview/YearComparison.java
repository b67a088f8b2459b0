package org.jiheng.province.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jiheng.province.overview.OverviewView.Compared;
import org.jiheng.province.overview.OverviewView.GradeChange;
import org.jiheng.province.overview.OverviewView.GradeCount;
import org.jiheng.province.overview.OverviewView.YearChange;
import org.jiheng.province.tally.Measure;
import org.jiheng.province.tally.Totals;

/** What a year's figures are beside those of the year before. */
public record YearComparison(YearFigures year, YearFigures before) {

  /** Null where the year before has no evaluation. */
  public static YearChange of(Totals sums, int fiscalYear) {
    var before = new YearFigures(sums, fiscalYear - 1);
    return before.departments() == 0
        ? null
        : new YearComparison(new YearFigures(sums, fiscalYear), before).change();
  }

  private YearChange change() {
    var sums = year.sums();
    return new YearChange(
        before.fiscalYear(),
        before.departments(),
        before.annual(),
        before.executed(),
        sums.count(year.fiscalYear(), Measure.COMPARED),
        year.meanChange(),
        sums.count(year.fiscalYear(), Measure.IMPROVED),
        sums.count(year.fiscalYear(), Measure.DECLINED),
        new OverviewView.YearFigureChanges(
            counts(YearFigures::filed),
            counts(YearFigures::departments),
            compared(YearFigures::meanScore),
            compared(YearFigures::annual),
            compared(YearFigures::executed),
            compared(YearFigures::rate)),
        grades());
  }

  private Compared counts(Function<YearFigures, Integer> count) {
    return compared(
        figures -> count.apply(figures) == null ? null : BigDecimal.valueOf(count.apply(figures)));
  }

  private Compared compared(Function<YearFigures, BigDecimal> figure) {
    var former = figure.apply(before);
    var present = figure.apply(year);
    return new Compared(
        former, former == null || present == null ? null : present.subtract(former));
  }

  /** This year's grades in their order, then those that only the year before had. */
  private List<GradeChange> grades() {
    var counts = new LinkedHashMap<String, Integer>();
    year.grades().forEach(each -> counts.put(each.grade(), each.count()));
    before.grades().forEach(each -> counts.putIfAbsent(each.grade(), 0));
    var changes = new ArrayList<GradeChange>();
    counts.forEach(
        (grade, count) -> {
          var former = former(grade);
          changes.add(new GradeChange(grade, former, count - former));
        });
    return List.copyOf(changes);
  }

  private int former(String grade) {
    return before.grades().stream()
        .filter(each -> Objects.equals(each.grade(), grade))
        .mapToInt(GradeCount::count)
        .sum();
  }
}
