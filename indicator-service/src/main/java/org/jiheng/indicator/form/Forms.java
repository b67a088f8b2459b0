package org.jiheng.indicator.form;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jiheng.http.DepartmentScope;
import org.jiheng.indicator.Conditions;
import org.jiheng.indicator.FormKey;

/** The forms of all departments and years. */
@ApplicationScoped
class Forms implements PanacheRepositoryBase<StoredForm, FormKey> {
  private final DepartmentScope scope;

  Forms(DepartmentScope scope) {
    this.scope = scope;
  }

  /** The caller's forms in the order of department, year and place. */
  List<StoredForm> page(
      Optional<String> department,
      Optional<Integer> fiscalYear,
      Optional<FormPlace> after,
      int limit) {
    var conditions =
        Conditions.inOrderOf("key.department", "key.fiscalYear", "position", "key.form")
            .where("key.department", department)
            .within("key.department", scope)
            .where("key.fiscalYear", fiscalYear)
            .after(after.map(FormPlace::values));
    return find(conditions.hql(), conditions.values()).page(0, limit).list();
  }
}
