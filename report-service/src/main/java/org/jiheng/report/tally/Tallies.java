package org.jiheng.report.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/**
 * Sums over all departments that are kept by increments. A transaction leaves only what it changes,
 * in rows of its own: many may do so at once. Reading sums what is folded and what is not in one
 * statement, and is exact at every moment.
 */
@ApplicationScoped
public class Tallies {

  private static final String ADD =
      """
      insert into overview_delta (fiscal_year, measure, bucket, amount)
      select * from unnest(?, ?, ?, ?)
      """;

  private static final Columns<Map.Entry<Tally, BigDecimal>> ROW =
      new Columns<Map.Entry<Tally, BigDecimal>>()
          .integer(entry -> entry.getKey().fiscalYear())
          .text(entry -> entry.getKey().measure().name())
          .text(entry -> entry.getKey().bucket())
          .numeric(Map.Entry::getValue);

  private static final String OF =
      """
      select s.fiscal_year, s.measure, s.bucket, sum(s.amount)
      from (select * from overview_tally where fiscal_year = any(?)
            union all select * from overview_delta where fiscal_year = any(?)) s
      group by s.fiscal_year, s.measure, s.bucket
      """;

  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtextextended('jiheng/tallies', 0))";

  // One statement: whoever reads meanwhile sees the amounts either here or there.
  private static final String FOLD =
      """
      with gone as (delete from overview_delta returning fiscal_year, measure, bucket, amount)
      insert into overview_tally as t (fiscal_year, measure, bucket, amount)
      select fiscal_year, measure, bucket, sum(amount) from gone group by 1, 2, 3
      on conflict (fiscal_year, measure, bucket)
        do update set amount = t.amount + excluded.amount
      """;

  private final Database database;

  Tallies(Database database) {
    this.database = database;
  }

  /** In the caller's transaction. */
  public void add(Deltas deltas) {
    database.with(connection -> ROW.update(connection, ADD, deltas.amounts().entrySet()));
  }

  /** In one statement, and so of one moment. */
  public Sums of(Collection<Integer> fiscalYears) {
    var amounts = new HashMap<Tally, BigDecimal>();
    database.list(
        OF,
        statement -> {
          var years = statement.getConnection().createArrayOf("integer", fiscalYears.toArray());
          statement.setArray(1, years);
          statement.setArray(2, years);
        },
        row ->
            amounts.put(
                new Tally(row.getInt(1), Measure.valueOf(row.getString(2)), row.getString(3)),
                row.getBigDecimal(4)));
    return new Sums(amounts);
  }

  /** Folds what has come, unless another replica is at it; in the caller's transaction. */
  void fold() {
    if (database.first(ALONE, Database.Binding.NONE, row -> row.getBoolean(1)).orElse(false)) {
      database.update(FOLD, Database.Binding.NONE);
    }
  }
}
