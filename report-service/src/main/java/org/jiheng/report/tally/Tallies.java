package org.jiheng.report.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiheng.province.tally.Deltas;
import org.jiheng.province.tally.Measure;
import org.jiheng.province.tally.Tally;
import org.jiheng.province.tally.Totals;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/**
 * Totals over all departments that are kept by increments. A transaction leaves only what it
 * changes, in rows of its own: many may do so at once. Reading sums what is folded and what is not
 * in one statement, and is exact at every moment.
 */
@ApplicationScoped
public class Tallies {

  private static final String ADD =
      """
      insert into overview_delta (fiscal_year, measure, bucket, amount)
      select d.fiscal_year, d.measure, d.bucket, d.amount from <d>
      """;

  private static final Columns<Map.Entry<Tally, BigDecimal>> ROW =
      new Columns<Map.Entry<Tally, BigDecimal>>()
          .integer("fiscal_year", entry -> entry.getKey().fiscalYear())
          .text("measure", entry -> entry.getKey().measure().name())
          .text("bucket", entry -> entry.getKey().bucket())
          .numeric("amount", Map.Entry::getValue);

  private static final String OF =
      """
      select s.fiscal_year, s.measure, s.bucket, sum(s.amount) as amount
      from (select * from overview_tally where fiscal_year = any(:fiscalYear)
            union all select * from overview_delta where fiscal_year = any(:fiscalYear)) s
      group by s.fiscal_year, s.measure, s.bucket
      """;

  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtextextended('jiheng/tallies', 0)) as alone";

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
    database.sql(ADD).rows("d", ROW, deltas.amounts().entrySet()).update();
  }

  /** In one statement, and so of one moment. */
  public Totals of(Collection<Integer> fiscalYears) {
    var amounts = new HashMap<Tally, BigDecimal>();
    database
        .sql(OF)
        .integers("fiscalYear", fiscalYears)
        .list(
            row ->
                amounts.put(
                    new Tally(
                        row.integer("fiscal_year"),
                        row.one(Measure.class, "measure"),
                        row.text("bucket")),
                    row.numeric("amount")));
    return new Totals(amounts);
  }

  /** Folds what has come, unless another replica is at it; in the caller's transaction. */
  void fold() {
    if (database.sql(ALONE).first(row -> row.is("alone")).orElse(false)) {
      database.sql(FOLD).update();
    }
  }
}
