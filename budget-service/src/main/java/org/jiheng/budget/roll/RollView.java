package org.jiheng.budget.roll;

import java.util.List;

/**
 * The roll of a year.
 *
 * @param departments that must file, in filed order
 */
record RollView(int fiscalYear, List<Department> departments, long version) {

  /** One department that must file. */
  record Department(String code, String name) {}

  static RollView of(int fiscalYear, Roll roll, long version) {
    return new RollView(
        fiscalYear,
        roll.entries().stream().map(entry -> new Department(entry.code(), entry.name())).toList(),
        version);
  }
}
