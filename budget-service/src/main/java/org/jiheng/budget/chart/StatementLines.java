package org.jiheng.budget.chart;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.jiheng.budget.database.Column;
import org.jiheng.budget.database.Database;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.StatementChart;

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
    database.query(
        "select pg_advisory_xact_lock(hashtextextended('jiheng/statement-lines', 0))", row -> row);
  }

  /** Adds the standard lines that are not here yet; a line that is here stays as it is. */
  void seed(List<ChartLine> standard) {
    database.update(
        """
        insert into statement_line (code, name, parent, breakdown, complete, position, version)
        select line.code, line.name, line.parent, line.breakdown, line.complete = 'true',
            line.position, nextval('change_version')
        from unnest(?, ?, ?, ?, ?, ?)
            as line (code, name, parent, breakdown, complete, position)
        order by line.position
        on conflict do nothing
        """,
        Column.texts(standard, ChartLine::code),
        Column.texts(standard, ChartLine::name),
        Column.texts(standard, ChartLine::parent),
        Column.texts(standard, ChartLine::breakdown),
        Column.texts(standard, line -> String.valueOf(line.complete())),
        Column.integers(IntStream.range(0, standard.size()).boxed().toList(), place -> place));
  }
}
