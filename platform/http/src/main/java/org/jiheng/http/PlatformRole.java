package org.jiheng.http;

import java.util.Optional;
import java.util.Set;

/**
 * The roles of the platform, as the issuer writes them into a token's {@code groups}. They stand in
 * the order of their strength: of several in one token the strongest counts, and only that one,
 * unless a request names another of them.
 */
public enum PlatformRole {
  BUREAU_ADMIN(Roles.ADMIN),
  BUREAU_REVIEWER(Roles.REVIEWER),
  DEPARTMENT_APPROVER(Roles.APPROVER),
  DEPARTMENT_CLERK(Roles.CLERK),
  AUDITOR(Roles.AUDITOR),
  PLATFORM(Roles.PLATFORM);

  private final String claim;

  PlatformRole(String claim) {
    this.claim = claim;
  }

  public String claim() {
    return claim;
  }

  /** The strongest role of the platform among all that the caller has. */
  public static Optional<PlatformRole> among(Set<String> roles) {
    for (PlatformRole role : values()) {
      if (roles.contains(role.claim)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /**
   * The one that counts.
   *
   * @param named which the caller wants to count; nothing counts where he does not have it
   */
  public static Optional<PlatformRole> counting(Set<String> roles, Optional<String> named) {
    return named.isEmpty()
        ? among(roles)
        : among(roles.contains(named.get()) ? Set.of(named.get()) : Set.of());
  }
}
