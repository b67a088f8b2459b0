package org.jiheng.budget.roll;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The departments that must file; it replaces what was there. {@link RollFaults} judges it.
 *
 * @param departments in their order; empty where nobody must file
 */
record RollBody(
    @Schema(required = true, maxItems = RollFaults.MAX_DEPARTMENTS)
        List<DepartmentBody> departments) {

  /** One department that must file. */
  @Schema(name = "RollDepartmentBody")
  record DepartmentBody(
      @Schema(required = true) String code, @Schema(required = true) String name) {}

  Roll roll() {
    return new Roll(
        departments.stream()
            .map(department -> new RollEntry(department.code(), department.name()))
            .toList());
  }
}
