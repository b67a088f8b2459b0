package org.jiheng.budget.chart;

/**
 * A line of the chart.
 *
 * @param parent the code of the line above; null at the top
 * @param breakdown which breakdown of the parent the line belongs to; null at the top
 * @param complete whether that breakdown makes up its parent, or gives examples (其中)
 * @param standard whether the line is of the standard chart, which nobody changes
 */
record StatementLineView(
    String code,
    String name,
    String parent,
    String breakdown,
    boolean complete,
    boolean standard,
    long version) {

  static StatementLineView of(StatementLine stored) {
    var line = stored.line();
    return new StatementLineView(
        line.code(),
        line.name(),
        line.parent(),
        line.breakdown(),
        line.complete(),
        stored.isStandard(),
        stored.version());
  }
}
