package org.jiheng.deploy.embedded;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody whom the local issuer knows: a person who logs in on its page, and at the same time a
 * client of that name. What stands here stands in the tokens.
 *
 * @param departments the departments of a clerk or an approver; empty for the roles that are bound
 *     to none
 */
record DemoAccount(String id, String name, String role, List<String> departments) {

  /** The persons, one for each role of the platform. */
  static final List<DemoAccount> PEOPLE =
      List.of(
          new DemoAccount("admin", "绩效系统管理员", "bureau-admin", List.of()),
          new DemoAccount("reviewer", "财政厅复核人员", "bureau-reviewer", List.of()),
          new DemoAccount("clerk", "科学技术协会经办人", "department-clerk", List.of("431053")),
          new DemoAccount("approver", "科学技术协会审核人", "department-approver", List.of("431053")),
          new DemoAccount("auditor", "审计人员", "auditor", List.of()));

  /**
   * The platform's own: the launcher, and report-service where it speaks to the owners of parts.
   */
  private static final List<DemoAccount> PROGRAMS =
      List.of(
          new DemoAccount("jiheng-platform", "平台内部", "platform", List.of()),
          new DemoAccount("jiheng-up", "deploy/up", "bureau-admin", List.of()),
          new DemoAccount("jiheng-once", "deploy/up --once", "bureau-admin", List.of()));

  static Optional<DemoAccount> person(String id) {
    return named(PEOPLE, id);
  }

  static Optional<DemoAccount> client(String id) {
    return named(PEOPLE, id).or(() -> named(PROGRAMS, id));
  }

  Map<String, Object> claims() {
    return Map.of("name", name, "groups", List.of(role), "departments", departments);
  }

  private static Optional<DemoAccount> named(List<DemoAccount> accounts, String id) {
    return accounts.stream().filter(account -> account.id.equals(id)).findFirst();
  }
}
