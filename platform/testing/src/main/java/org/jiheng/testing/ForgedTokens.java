package org.jiheng.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that nobody may accept, made from a good one, each wrong in one thing only. */
public final class ForgedTokens {

  private ForgedTokens() {}

  /** Every forgery by its name. */
  public static Map<String, String> of(String good) {
    var forged = new LinkedHashMap<String, String>();
    forged.put("alg-none", unsigned(good));
    forged.put("alg-hs256", signedWith(good, "any"));
    forged.put("wrong-signature", withAnotherSignature(good));
    forged.put("changed-claims", withClaim(good, "sub", "somebody-else"));
    return forged;
  }

  /** The same claims under {@code alg: none}, without a signature. */
  public static String unsigned(String good) {
    var header = part(good, 0);
    header.put("alg", "none");
    return encoded(header) + "." + good.split("\\.")[1] + ".";
  }

  private static String signedWith(String good, String secret) {
    var header = part(good, 0);
    header.put("alg", "HS256");
    var signed = encoded(header) + "." + good.split("\\.")[1];
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String withAnotherSignature(String good) {
    var parts = good.split("\\.");
    var signature = Base64.getUrlDecoder().decode(parts[2]);
    signature[0] ^= 1;
    return parts[0] + "." + parts[1] + "." + encoded(signature);
  }

  private static String withClaim(String good, String claim, String value) {
    var parts = good.split("\\.");
    var claims = part(good, 1);
    claims.put(claim, value);
    return parts[0] + "." + encoded(claims) + "." + parts[2];
  }

  private static ObjectNode part(String token, int place) {
    var json = Base64.getUrlDecoder().decode(token.split("\\.")[place]);
    return (ObjectNode) Json.read(new String(json, StandardCharsets.UTF_8));
  }

  private static String encoded(ObjectNode json) {
    return encoded(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
