package org.jiheng.indicator.indicator;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jiheng.indicator.FormKey;

/**
 * Derives an indicator's public id from its identity: the form, the path of names as filed and the
 * ordinal among rows of the same path. The same row filed again, also after it was removed, gets
 * the same id; without a registry of ids.
 *
 * <p>A name-based UUID of version 8 (RFC 9562) over SHA-256. Every text goes in with its length, so
 * that no two identities run together. The first 48 bits are of the department and year alone: the
 * rows of a filing lie side by side in the index, and handing it in touches a few pages of it
 * instead of one a row.
 */
final class IndicatorId {
  private static final int BLANK = -1;

  private IndicatorId() {}

  static UUID of(FormKey form, String level1, String level2, String level3, int ordinal) {
    var place = hash(out -> write(out, form)).getLong() & 0xffff_ffff_ffff_0000L;
    var row =
        hash(
            out -> {
              write(out, form);
              write(out, form.form());
              write(out, level1);
              write(out, level2);
              write(out, level3);
              out.writeInt(ordinal);
            });
    var most = place | row.getLong() & 0x0fffL | 0x8000L;
    var least = row.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
    return new UUID(most, least);
  }

  /** What an identity is made of. */
  private interface Name {
    void write(DataOutputStream out) throws IOException;
  }

  private static ByteBuffer hash(Name name) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      name.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(sha256(bytes.toByteArray()));
  }

  private static void write(DataOutputStream out, FormKey form) throws IOException {
    write(out, form.department());
    out.writeInt(form.fiscalYear());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(BLANK);
      return;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
