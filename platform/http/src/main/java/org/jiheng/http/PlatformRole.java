package org.jiheng.http;

import java.util.Optional;
import java.util.Set;

/** The roles of the platform, as the issuer writes them into a token's {@code groups}. */
public enum PlatformRole {
  BUREAU_ADMIN("bureau-admin");

  private final String claim;

  PlatformRole(String claim) {
    this.claim = claim;
  }

  public String claim() {
    return claim;
  }

  /** The first role of the platform among all that the caller has. */
  public static Optional<PlatformRole> among(Set<String> roles) {
    for (PlatformRole role : values()) {
      if (roles.contains(role.claim)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
