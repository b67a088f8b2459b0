package org.jiheng.budget.basedata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jiheng.budget.change.Causes;
import org.jiheng.budget.change.ChangeVersions;
import org.jiheng.budget.change.Put;
import org.jiheng.budget.department.DepartmentService;
import org.jiheng.http.Preconditions;
import org.jiheng.outbox.Outbox;
import org.jiheng.part.HeldParts;

/** Base data beside the filing. */
@ApplicationScoped
class BaseDataService {

  private final BaseDataYears years;
  private final DepartmentService departments;
  private final BaseDataEvents events;
  private final ChangeVersions versions;
  private final Causes causes;
  private final Outbox outbox;
  private final HeldParts held;

  BaseDataService(
      BaseDataYears years,
      DepartmentService departments,
      BaseDataEvents events,
      ChangeVersions versions,
      Causes causes,
      Outbox outbox,
      HeldParts held) {
    this.years = years;
    this.departments = departments;
    this.events = events;
    this.versions = versions;
    this.causes = causes;
    this.outbox = outbox;
    this.held = held;
  }

  @Transactional
  BaseDataView get(String department, int fiscalYear) {
    departments.known(department, fiscalYear);
    var stored = years.of(department, fiscalYear);
    return BaseDataView.of(department, fiscalYear, stored.data(), stored.version());
  }

  /** Replaces the base data; data that were never stated need no If-Match. */
  @Transactional
  Put<BaseDataView> put(String department, int fiscalYear, BaseData data, String ifMatch) {
    outbox.lock(department);
    held.refuseEdit(department, fiscalYear);
    departments.known(department, fiscalYear);
    var stored = years.of(department, fiscalYear);
    var first = stored.version() == 0;
    if (!first || ifMatch != null) {
      Preconditions.put(Optional.of(stored.version()), ifMatch);
    }
    if (stored.data().equals(data)) {
      return put(department, fiscalYear, data, stored.version(), false);
    }
    var version = versions.next();
    years.put(department, fiscalYear, data, version);
    outbox.append(List.of(events.changed(department, fiscalYear, data, version, causes.ofEdit())));
    return put(department, fiscalYear, data, version, first);
  }

  private static Put<BaseDataView> put(
      String department, int fiscalYear, BaseData data, long version, boolean created) {
    return new Put<>(BaseDataView.of(department, fiscalYear, data, version), version, created);
  }
}
