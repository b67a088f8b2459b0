package org.jiheng.http.toy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs tokens with a key of this run, which the application knows instead of an issuer. */
public final class LocalIssuer implements QuarkusTestResourceLifecycleManager {

  private static final String PRIVATE_KEY = "toy.private-key";

  @Override
  public Map<String, String> start() {
    try {
      var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
      return Map.of(
          "quarkus.oidc.public-key",
          base64(keys.getPublic().getEncoded()),
          PRIVATE_KEY,
          base64(keys.getPrivate().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {}

  public static String token(String subject, String audience, String... groups) {
    return claims(subject, audience, groups).sign(privateKey());
  }

  /** A token with departments: a list of codes, or one code alone. */
  public static String clerk(Object departments) {
    return claims("u-2", "jiheng", "department-clerk")
        .claim("departments", departments)
        .sign(privateKey());
  }

  /** A token that was good until an hour ago. */
  public static String expired() {
    return claims("u-1", "jiheng", "bureau-admin")
        .issuedAt(Instant.now().minusSeconds(7200))
        .expiresAt(Instant.now().minusSeconds(3600))
        .sign(privateKey());
  }

  /** The claims of a good token under {@code alg: none}. */
  public static String unsigned() {
    var claims = token("u-1", "jiheng", "bureau-admin").split("\\.")[1];
    var header = "{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + "." + claims + ".";
  }

  private static JwtClaimsBuilder claims(String subject, String audience, String... groups) {
    return Jwt.subject(subject).upn("somebody").audience(audience).groups(Set.of(groups));
  }

  private static PrivateKey privateKey() {
    var key = ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
