package org.jiheng.budget.project;

/** A project of a department in one year. */
record ProjectView(String department, int fiscalYear, String code, String name, long version) {

  static ProjectView of(Project project) {
    return new ProjectView(
        project.department(),
        project.fiscalYear(),
        project.code(),
        project.name(),
        project.version());
  }
}
