package org.jiheng.http.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who the verified tokens of the last minute are of. None is remembered beyond its own end, so that
 * a token is never of use for longer than without this; a key that the issuer withdraws counts
 * after a minute at the latest.
 */
final class RememberedIdentities {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST = 1000;

  private final InstantSource clock;
  private final Map<String, Remembered> byToken =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
          return size() > MOST;
        }
      };

  RememberedIdentities(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param end of being remembered, in milliseconds
   */
  private record Remembered(SecurityIdentity identity, long end) {}

  synchronized Optional<SecurityIdentity> of(String token) {
    var known = byToken.get(token);
    if (known != null && known.end() <= clock.millis()) {
      byToken.remove(token);
      return Optional.empty();
    }
    return Optional.ofNullable(known).map(Remembered::identity);
  }

  /** Only what says when it ends. */
  synchronized void remember(String token, SecurityIdentity identity) {
    if (identity != null && identity.getPrincipal() instanceof JsonWebToken principal) {
      var end =
          Math.min(
              Duration.ofSeconds(principal.getExpirationTime()).toMillis(),
              clock.millis() + LONGEST.toMillis());
      if (end > clock.millis()) {
        byToken.put(token, new Remembered(identity, end));
      }
    }
  }
}
