package org.jiheng.indicator.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiheng.http.DepartmentScope;
import org.jiheng.indicator.Conditions;
import org.jiheng.indicator.FormKey;

/** The rows of all forms. */
@ApplicationScoped
class Indicators implements PanacheRepositoryBase<StoredIndicator, UUID> {
  private final DepartmentScope scope;

  Indicators(DepartmentScope scope) {
    this.scope = scope;
  }

  /** A row of the caller's. */
  Optional<StoredIndicator> one(UUID id) {
    return find(
            "id = ?1 and (?2 = false or form.department in ?3)",
            id,
            scope.bound(),
            scope.departments())
        .firstResultOptional();
  }

  /**
   * The department that a row of the caller's belongs to, without reading the row: its lock comes
   * first.
   */
  Optional<String> departmentOf(UUID id) {
    return find(
            "select form.department from StoredIndicator"
                + " where id = ?1 and (?2 = false or form.department in ?3)",
            id,
            scope.bound(),
            scope.departments())
        .project(String.class)
        .firstResultOptional();
  }

  List<StoredIndicator> of(FormKey form) {
    return list(
        "form.department = ?1 and form.fiscalYear = ?2 and form.form = ?3 order by position, id",
        form.department(),
        form.fiscalYear(),
        form.form());
  }

  /** The caller's rows in the order of department, year, form and place. */
  List<StoredIndicator> page(IndicatorFilter filter, Optional<IndicatorPlace> after, int limit) {
    var conditions =
        Conditions.inOrderOf("form.department", "form.fiscalYear", "form.form", "position", "id")
            .where("form.department", filter.department())
            .within("form.department", scope)
            .where("form.fiscalYear", filter.fiscalYear())
            .where("form.form", filter.form())
            .after(after.map(IndicatorPlace::values));
    return find(conditions.hql(), conditions.values()).page(0, limit).list();
  }
}
