package org.jiheng.indicator.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;
import org.jiheng.filing.Indicator;
import org.jiheng.indicator.FormKey;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** Reads a whole part: one statement a table, inside the caller's transaction. */
@ApplicationScoped
class PartReader {

  private static final String FORMS =
      """
      select * from form where department = :department and fiscal_year = :fiscalYear
      order by position, form
      """;

  private static final String INDICATORS =
      """
      select * from indicator where department = :department and fiscal_year = :fiscalYear
      order by form, position, id
      """;

  private final Database database;

  PartReader(Database database) {
    this.database = database;
  }

  PartContent current(String department, int fiscalYear) {
    return new PartContent(
        of(department, fiscalYear, FORMS).list(PartReader::form),
        of(department, fiscalYear, INDICATORS).list(PartReader::indicator));
  }

  private Sql of(String department, int fiscalYear, String sql) {
    return database.sql(sql).bind("department", department).bind("fiscalYear", fiscalYear);
  }

  private static FormState form(Row row) throws SQLException {
    return new FormState(
        key(row),
        row.integer("position"),
        row.text("name"),
        row.text("implementing_unit"),
        new Execution(
            row.numeric("execution_weight"),
            row.numeric("execution_stated_rate"),
            row.numeric("execution_self_score")),
        new Objective(row.text("objective_expected"), row.text("objective_actual")),
        new Stated(row.numeric("stated_weight"), row.numeric("stated_self_score")),
        row.text("note"));
  }

  private static IndicatorState indicator(Row row) throws SQLException {
    return new IndicatorState(
        row.uuid("id"),
        key(row),
        row.integer("ordinal"),
        row.integer("position"),
        new Indicator(
            row.text("level1"),
            row.text("level2"),
            row.text("level3"),
            row.text("target"),
            row.text("actual"),
            row.numeric("weight"),
            row.numeric("self_score"),
            row.one(Indicator.Tier.class, "tier"),
            row.text("deviation")));
  }

  private static FormKey key(Row row) throws SQLException {
    return new FormKey(row.text("department"), row.integer("fiscal_year"), row.text("form"));
  }
}
