package org.jiheng.rules.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jiheng.rules.evaluation.EvaluationView.FindingView;

/**
 * By what a finding is known beside its evaluation: a hash of all that it says and of where. So it
 * is the same in every revision in which it says the same, and no evaluation has to carry it.
 */
public final class FindingIdentity {

  /** Enough that no two of a filing are ever the same by chance. */
  private static final int BYTES = 16;

  private FindingIdentity() {}

  /** For example {@code 5f1c0a…}, 32 characters. */
  public static String of(FindingView finding) {
    var hash = sha256();
    part(hash, finding.rule());
    part(hash, finding.where());
    part(hash, finding.code());
    finding.args().forEach(argument -> part(hash, argument));
    return HexFormat.of().formatHex(hash.digest(), 0, BYTES);
  }

  /** With its length before it, so that no two lists of parts are one text. */
  private static void part(MessageDigest hash, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    hash.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    hash.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
