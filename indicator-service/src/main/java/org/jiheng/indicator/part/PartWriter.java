package org.jiheng.indicator.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;
import org.jiheng.sql.Database;

/**
 * Writes a whole part: at most one statement a table and verb, whatever the number of rows, inside
 * the caller's transaction and under the department's lock.
 */
@ApplicationScoped
class PartWriter {

  private static final String DELETE_FORMS =
      """
      delete from form
      where department = :department and fiscal_year = :fiscalYear and form = any(:forms)
      """;

  private final Database database;

  PartWriter(Database database) {
    this.database = database;
  }

  /** Rows before their forms. */
  void delete(
      String department, int fiscalYear, List<FormState> forms, List<IndicatorState> indicators) {
    if (!indicators.isEmpty()) {
      database
          .sql("delete from indicator where id = any(:ids::uuid[])")
          .texts("ids", indicators.stream().map(IndicatorState::id).map(UUID::toString).toList())
          .update();
    }
    if (!forms.isEmpty()) {
      database
          .sql(DELETE_FORMS)
          .bind("department", department)
          .bind("fiscalYear", fiscalYear)
          .texts("forms", forms.stream().map(form -> form.key().form()).toList())
          .update();
    }
  }

  /** Forms before their rows. */
  void write(List<Versioned<FormState>> forms, List<Versioned<IndicatorState>> indicators) {
    database.sql(PartTables.UPSERT_FORMS).rows("forms", PartTables.FORMS, forms).update();
    database
        .sql(PartTables.UPSERT_INDICATORS)
        .rows("indicators", PartTables.INDICATORS, indicators)
        .update();
  }
}
