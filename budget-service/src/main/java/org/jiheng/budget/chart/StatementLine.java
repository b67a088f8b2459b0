package org.jiheng.budget.chart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jiheng.filing.ChartLine;

/** A line of the chart: from the standard chart, or added by the bureau. */
@Entity
@Table(name = "statement_line")
class StatementLine {

  @Id private String code;

  private String name;
  private String parent;
  private String breakdown;
  private boolean complete;

  /** The place in the standard chart; null for a bureau's own line. */
  @Column(updatable = false)
  private Integer position;

  private long version;

  protected StatementLine() {}

  StatementLine(ChartLine line, long version) {
    this.code = line.code();
    revise(line, version);
  }

  /** Says anew what the line is; its code stays. */
  final void revise(ChartLine line, long newVersion) {
    this.name = line.name();
    this.parent = line.parent();
    this.breakdown = line.breakdown();
    this.complete = line.complete();
    this.version = newVersion;
  }

  ChartLine line() {
    return new ChartLine(code, name, parent, breakdown, complete);
  }

  boolean isStandard() {
    return position != null;
  }

  long version() {
    return version;
  }
}
