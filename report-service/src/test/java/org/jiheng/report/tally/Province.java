package org.jiheng.report.tally;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.Outbox;
import org.jiheng.province.overview.FigureChange;
import org.jiheng.report.evaluation.FigureFollower;
import org.jiheng.rules.evaluation.EvaluationFigures;
import org.jiheng.rules.evaluation.LeftOut;
import org.jiheng.sql.Database;

/** Serves figures without evaluating anything, as the evaluation would. */
@ApplicationScoped
class Province {

  private static final String SERVE =
      """
      insert into evaluation (fiscal_year, department, name, rule_profile, rule_profile_version, revision,
        filing_revision, filing, status, score, grade, annual, executed, rate, findings,
        left_out, as_of)
      values (:fiscalYear, :department, '某厅', 'hunan-2024', 1, 1, 1, '', 'DRAFT', :score, :grade, :annual, :executed, :rate, '{}', :leftOut, now())
      on conflict (fiscal_year, department) do update set score = excluded.score,
        grade = excluded.grade, annual = excluded.annual, executed = excluded.executed,
        rate = excluded.rate, left_out = excluded.left_out
      """;

  private final Database database;
  private final Outbox outbox;
  private final Tallies tallies;
  private final List<FigureFollower> followers;

  Province(Database database, Outbox outbox, Tallies tallies, @All List<FigureFollower> followers) {
    this.database = database;
    this.outbox = outbox;
    this.tallies = tallies;
    this.followers = followers;
  }

  /** In one transaction, under the lock of the one department. */
  void serve(String department, Map<Integer, EvaluationFigures> years) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              outbox.lock(department);
              var changes =
                  years.entrySet().stream()
                      .map(
                          entry -> {
                            var id = new DepartmentYear(department, entry.getKey());
                            return new FigureChange(id, standing(id), entry.getValue());
                          })
                      .toList();
              changes.forEach(this::store);
              followers.forEach(follower -> follower.follow(changes));
            });
  }

  void fold() {
    QuarkusTransaction.requiringNew().run(tallies::fold);
  }

  /** Kept and counted, both of one moment. */
  record Both(Map<String, BigDecimal> kept, Map<String, BigDecimal> counted) {}

  Both both(int from, int to) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              database.sql("set transaction isolation level repeatable read").update();
              var kept =
                  amounts(
                      """
                      select fiscal_year, measure, bucket, sum(amount) as amount from (
                        select * from overview_tally union all select * from overview_delta) s
                      where fiscal_year between :from and :to group by 1, 2, 3
                      """,
                      from,
                      to);
              var counted =
                  amounts(
                      "select * from overview_recount where fiscal_year between :from and :to",
                      from,
                      to);
              return new Both(kept, counted);
            });
  }

  private Map<String, BigDecimal> amounts(String sql, int from, int to) {
    var amounts = new TreeMap<String, BigDecimal>();
    database
        .sql(sql)
        .bind("from", from)
        .bind("to", to)
        .list(
            row -> {
              var amount = row.numeric("amount").stripTrailingZeros();
              var key =
                  row.integer("fiscal_year") + " " + row.text("measure") + " " + row.text("bucket");
              return amount.signum() == 0 ? null : amounts.put(key, amount);
            });
    return amounts;
  }

  private EvaluationFigures standing(DepartmentYear id) {
    return database
        .sql(
            "select score, grade, annual, executed, rate, left_out from evaluation"
                + " where fiscal_year = :fiscalYear and department = :department")
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .first(
            row ->
                new EvaluationFigures(
                    row.numeric("score"),
                    row.text("grade"),
                    null,
                    null,
                    null,
                    row.numeric("annual"),
                    row.numeric("executed"),
                    row.numeric("rate"),
                    Map.of(),
                    row.one(LeftOut.class, "left_out")))
        .orElse(null);
  }

  private void store(FigureChange change) {
    database
        .sql(SERVE)
        .bind("fiscalYear", change.id().fiscalYear())
        .bind("department", change.id().department())
        .bind("score", change.after().score())
        .bind("grade", change.after().grade())
        .bind("annual", change.after().annual())
        .bind("executed", change.after().executed())
        .bind("rate", change.after().rate())
        .bind("leftOut", Objects.toString(change.after().leftOut(), null))
        .update();
  }
}
