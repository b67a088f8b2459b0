package org.jiheng.indicator.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Form.Stated;
import org.jiheng.filing.Indicator;
import org.jiheng.indicator.FormKey;
import org.jiheng.indicator.StoreException;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;

/** Reads a whole part: one statement a table, inside the caller's transaction. */
@ApplicationScoped
class PartReader {
  private final DataSource database;

  PartReader(DataSource database) {
    this.database = database;
  }

  PartContent current(String department, int fiscalYear) {
    var forms =
        select(
            "select * from form where department = ? and fiscal_year = ? order by position, form",
            department,
            fiscalYear,
            PartReader::form);
    var indicators =
        select(
            """
            select * from indicator where department = ? and fiscal_year = ?
            order by form, position, id
            """,
            department,
            fiscalYear,
            PartReader::indicator);
    return new PartContent(forms, indicators);
  }

  private <T> List<T> select(String sql, String department, int fiscalYear, RowReader<T> reader) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, department);
      statement.setInt(2, fiscalYear);
      var rows = new ArrayList<T>();
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private static FormState form(ResultSet row) throws SQLException {
    return new FormState(
        key(row),
        row.getInt("position"),
        row.getString("name"),
        row.getString("implementing_unit"),
        new Execution(
            row.getBigDecimal("execution_weight"),
            row.getBigDecimal("execution_stated_rate"),
            row.getBigDecimal("execution_self_score")),
        new Objective(row.getString("objective_expected"), row.getString("objective_actual")),
        new Stated(row.getBigDecimal("stated_weight"), row.getBigDecimal("stated_self_score")),
        row.getString("note"));
  }

  private static IndicatorState indicator(ResultSet row) throws SQLException {
    var tier = row.getString("tier");
    return new IndicatorState(
        row.getObject("id", UUID.class),
        key(row),
        row.getInt("ordinal"),
        row.getInt("position"),
        new Indicator(
            row.getString("level1"),
            row.getString("level2"),
            row.getString("level3"),
            row.getString("target"),
            row.getString("actual"),
            row.getBigDecimal("weight"),
            row.getBigDecimal("self_score"),
            tier == null ? null : Indicator.Tier.valueOf(tier),
            row.getString("deviation")));
  }

  private static FormKey key(ResultSet row) throws SQLException {
    return new FormKey(
        row.getString("department"), row.getInt("fiscal_year"), row.getString("form"));
  }

  /** Reads one row of a result. */
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
