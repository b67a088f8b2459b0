package org.jiheng.indicator.indicator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiheng.indicator.Conditions;
import org.jiheng.indicator.FormKey;

/** The rows of all forms. */
@ApplicationScoped
class Indicators implements PanacheRepositoryBase<StoredIndicator, UUID> {

  /** The department that a row belongs to, without reading the row: its lock comes first. */
  Optional<String> departmentOf(UUID id) {
    return find("select form.department from StoredIndicator where id = ?1", id)
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

  /** Rows in the order of department, year, form and place. */
  List<StoredIndicator> page(IndicatorFilter filter, Optional<IndicatorPlace> after, int limit) {
    var conditions =
        Conditions.inOrderOf("form.department", "form.fiscalYear", "form.form", "position", "id")
            .where("form.department", filter.department())
            .where("form.fiscalYear", filter.fiscalYear())
            .where("form.form", filter.form())
            .after(after.map(IndicatorPlace::values));
    return find(conditions.hql(), conditions.values()).page(0, limit).list();
  }
}
