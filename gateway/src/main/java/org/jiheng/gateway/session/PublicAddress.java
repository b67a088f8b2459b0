package org.jiheng.gateway.session;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The gateway's address as browsers see it. The issuer sends a person back to the address under
 * which the login was asked for, and that is whatever a request says, unless it is fixed here.
 */
@Singleton
class PublicAddress {

  private final Optional<URI> address;

  PublicAddress(@ConfigProperty(name = "jiheng.gateway.address") Optional<URI> address) {
    this.address = address;
  }

  /**
   * @param authority as the request has it, host and maybe port; null where it has none
   */
  boolean isHere(String authority) {
    return address.isEmpty() || address.get().getAuthority().equalsIgnoreCase(authority);
  }

  @Override
  public String toString() {
    return address.map(URI::toString).orElse("");
  }
}
