package org.jiheng.report.cycle;

import org.jiheng.cycle.Party;
import org.jiheng.http.Roles;

/** Which party of the cycle a role of the platform is. */
public final class CycleParties {

  private CycleParties() {}

  /** Null for a role that takes no part in the cycle. */
  public static Party of(String role) {
    return switch (role) {
      case Roles.CLERK -> Party.CLERK;
      case Roles.APPROVER -> Party.APPROVER;
      case Roles.REVIEWER -> Party.REVIEWER;
      case Roles.ADMIN -> Party.ADMIN;
      default -> null;
    };
  }
}
