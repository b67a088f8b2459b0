package org.jiheng.budget.chart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.StatementChart;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/** The chart of lines as it stands: the standard lines in their order, then the bureau's own. */
@ApplicationScoped
public class StatementLines implements PanacheRepositoryBase<StatementLine, String> {

  private static final Sort ORDER = Sort.by("position", Sort.NullPrecedence.NULLS_LAST).and("code");

  private final Database database;

  StatementLines(Database database) {
    this.database = database;
  }

  public StatementChart chart() {
    return new StatementChart(inOrder().stream().map(StatementLine::line).toList());
  }

  List<StatementLine> inOrder() {
    return listAll(ORDER);
  }

  /** Waits until nobody else changes the chart, and keeps others out until the transaction ends. */
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('jiheng/statement-lines', 0))")
        .call();
  }

  /** Adds the standard lines that are not here yet; a line that is here stays as it is. */
  void seed(List<ChartLine> standard) {
    database
        .sql(
            """
        insert into statement_line (code, name, parent, breakdown, complete, position, version)
        select line.code, line.name, line.parent, line.breakdown, line.complete = 'true',
            line.place - 1, nextval('change_version')
        from <line>
        order by line.place
        on conflict do nothing
        """)
        .rows(
            "line",
            new Columns<ChartLine>()
                .text("code", ChartLine::code)
                .text("name", ChartLine::name)
                .text("parent", ChartLine::parent)
                .text("breakdown", ChartLine::breakdown)
                .text("complete", line -> String.valueOf(line.complete())),
            standard)
        .update();
  }
}
