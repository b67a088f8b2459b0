package org.jiheng.indicator.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiheng.indicator.StoreException;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;

/**
 * Writes a whole part: at most one statement a table and verb, whatever the number of rows, inside
 * the caller's transaction and under the department's lock.
 */
@ApplicationScoped
class PartWriter {
  private final DataSource database;

  PartWriter(DataSource database) {
    this.database = database;
  }

  /** Rows before their forms. */
  void delete(
      String department, int fiscalYear, List<FormState> forms, List<IndicatorState> indicators) {
    in(
        connection -> {
          if (!indicators.isEmpty()) {
            try (var statement =
                connection.prepareStatement("delete from indicator where id = any(?)")) {
              var ids = indicators.stream().map(IndicatorState::id).toArray(UUID[]::new);
              statement.setArray(1, connection.createArrayOf("uuid", ids));
              statement.executeUpdate();
            }
          }
          if (!forms.isEmpty()) {
            try (var statement =
                connection.prepareStatement(
                    """
                    delete from form where department = ? and fiscal_year = ? and form = any(?)
                    """)) {
              var codes = forms.stream().map(form -> form.key().form()).toArray(String[]::new);
              statement.setString(1, department);
              statement.setInt(2, fiscalYear);
              statement.setArray(3, connection.createArrayOf("text", codes));
              statement.executeUpdate();
            }
          }
          return null;
        });
  }

  /** Forms before their rows. */
  void write(List<Versioned<FormState>> forms, List<Versioned<IndicatorState>> indicators) {
    in(
        connection -> {
          PartTables.FORM.upsert(connection, forms);
          PartTables.INDICATOR.upsert(connection, indicators);
          return null;
        });
  }

  private <T> T in(Work<T> work) {
    try (var connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** Statements on the transaction's connection. */
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
