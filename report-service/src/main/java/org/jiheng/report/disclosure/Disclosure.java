package org.jiheng.report.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jiheng.cycle.disclosure.StatedDisclosure;
import org.jiheng.filing.DepartmentYear;

/**
 * What a department says of its disclosure, and whether somebody has looked.
 *
 * @param checkedOn null until the bureau has seen it there
 */
record Disclosure(
    DepartmentYear id,
    StatedDisclosure stated,
    String statedBy,
    Instant statedAt,
    LocalDate checkedOn,
    String checkedBy,
    long version) {

  Disclosure checked(LocalDate day, String by) {
    return new Disclosure(id, stated, statedBy, statedAt, day, by, version + 1);
  }
}
