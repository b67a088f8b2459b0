package org.jiheng.http;

/**
 * The roles by name, for {@code @RolesAllowed}: who may call an operation stands at the operation.
 * What each may do is told in docs/access.md.
 */
public final class Roles {

  /** Everything, and alone what is the bureau's to set: rolls, statement lines, admin verbs. */
  public static final String ADMIN = "bureau-admin";

  /** Reads everything and puts re-check scores. */
  public static final String REVIEWER = "bureau-reviewer";

  /** Reads the departments of its token and answers for what they hand in; changes no content. */
  public static final String APPROVER = "department-approver";

  /** Reads and changes the departments of its token; see {@link DepartmentScope}. */
  public static final String CLERK = "department-clerk";

  /** Reads everything, changes nothing. */
  public static final String AUDITOR = "auditor";

  /**
   * Of no person: report-service, where it tells the owners of a filing's parts what to do. It
   * opens their internal paths and nothing else, and no person has it.
   */
  public static final String PLATFORM = "platform";

  private Roles() {}
}
