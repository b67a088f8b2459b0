package org.jiheng.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class RememberedIdentitiesTest {

  private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");

  private Instant now = START;
  private final RememberedIdentities remembered = new RememberedIdentities(() -> now);

  @Test
  void aVerifiedTokenIsRememberedForAMinute() {
    var identity = until(START.plus(Duration.ofHours(1)));

    remembered.remember("token", identity);

    now = START.plusSeconds(59);
    assertThat(remembered.of("token")).containsSame(identity);
    now = START.plusSeconds(60);
    assertThat(remembered.of("token")).isEmpty();
  }

  @Test
  void aTokenIsNotRememberedBeyondItsOwnEnd() {
    remembered.remember("token", until(START.plusSeconds(5)));

    now = START.plusSeconds(4);
    assertThat(remembered.of("token")).isPresent();
    now = START.plusSeconds(5);
    assertThat(remembered.of("token")).isEmpty();
  }

  @Test
  void whatHasEndedOrDoesNotSayWhenItEndsIsNotRemembered() {
    remembered.remember("ended", until(START));
    remembered.remember(
        "endless", QuarkusSecurityIdentity.builder().setPrincipal(() -> "somebody").build());

    assertThat(remembered.of("ended")).isEmpty();
    assertThat(remembered.of("endless")).isEmpty();
  }

  @Test
  void anotherTokenIsAnothersEvenIfItBeginsAlike() {
    remembered.remember("token", until(START.plusSeconds(30)));

    assertThat(remembered.of("token2")).isEmpty();
  }

  @Test
  void whoAsksWithManyTokensTakesNoMoreMemoryThanAThousandOfThem() {
    for (var i = 0; i <= 1000; i++) {
      remembered.remember("token" + i, until(START.plusSeconds(30)));
    }

    assertThat(remembered.of("token0")).isEmpty();
    assertThat(remembered.of("token1000")).isPresent();
  }

  private static SecurityIdentity until(Instant end) {
    var claims = new JwtClaims();
    claims.setSubject("clerk");
    claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new DefaultJWTCallerPrincipal(claims))
        .build();
  }
}
