package org.jiheng.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** The rows of imports; in the caller's transaction. */
@ApplicationScoped
class ExecutionItems {

  private final Database database;

  ExecutionItems(Database database) {
    this.database = database;
  }

  void add(long job, List<ExecutionItem> items) {
    database
        .sql(
            """
            insert into execution_item (job, place, department, form, source, annual, executed, forecast, state, reason)
            select :job, item.at, item.department, item.form, item.source, item.annual, item.executed, item.forecast,
              item.state, item.reason
            from <item>
            """)
        .bind("job", job)
        .rows(
            "item",
            new Columns<ExecutionItem>()
                .integer("at", ExecutionItem::place)
                .text("department", ExecutionItem::department)
                .text("form", ExecutionItem::form)
                .text("source", ExecutionItem::source)
                .numeric("annual", ExecutionItem::annual)
                .numeric("executed", ExecutionItem::executed)
                .numeric("forecast", ExecutionItem::forecast)
                .text("state", item -> item.state().name())
                .text("reason", ExecutionItem::reason),
            items)
        .update();
  }

  /** The departments with rows that wait, as many as are asked for. */
  List<String> waiting(long job, int most) {
    return database
        .sql(
            """
            select distinct department from execution_item
            where job = :job and state = 'WAITING' order by department limit :most
            """)
        .bind("job", job)
        .bind("most", most)
        .list(row -> row.text("department"));
  }

  void cancel(long job) {
    database
        .sql("update execution_item set state = 'CANCELLED' where job = :job and state = 'WAITING'")
        .bind("job", job)
        .update();
  }

  Map<ExecutionItemState, Integer> counts(long job) {
    var counts = new EnumMap<ExecutionItemState, Integer>(ExecutionItemState.class);
    Arrays.stream(ExecutionItemState.values()).forEach(state -> counts.put(state, 0));
    database
        .sql(
            "select state, count(*)::integer as rows from execution_item where job = :job group by state")
        .bind("job", job)
        .list(row -> counts.put(row.one(ExecutionItemState.class, "state"), row.integer("rows")));
    return counts;
  }

  /** Behind a place, in the order of the body. */
  List<ExecutionItem> after(long job, ExecutionItemState state, long place, int limit) {
    return database
        .sql(
            """
            select * from execution_item
            where job = :job and place > :place and (:state::text is null or state = :state)
            order by place limit :limit
            """)
        .bind("job", job)
        .bind("place", place)
        .bind("state", state == null ? null : state.name())
        .bind("limit", limit)
        .list(ExecutionItems::item);
  }

  private static ExecutionItem item(Row row) throws SQLException {
    return new ExecutionItem(
        row.integer("place"),
        row.text("department"),
        row.text("form"),
        row.text("source"),
        row.numeric("annual"),
        row.numeric("executed"),
        row.numeric("forecast"),
        row.one(ExecutionItemState.class, "state"),
        row.text("reason"));
  }
}
