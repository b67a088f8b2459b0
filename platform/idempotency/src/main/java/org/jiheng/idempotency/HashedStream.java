package org.jiheng.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** Hashes all of a body, also what its reader leaves unread when it closes it. */
final class HashedStream extends DigestInputStream {

  static final String NOTHING = HexFormat.of().formatHex(Sha256.digest().digest());

  private String hash;

  HashedStream(InputStream in) {
    super(in, Sha256.digest());
  }

  @Override
  public void close() throws IOException {
    if (hash == null) {
      transferTo(OutputStream.nullOutputStream());
      hash = HexFormat.of().formatHex(getMessageDigest().digest());
      super.close();
    }
  }

  /** Hexadecimal, once the stream is closed. */
  String hash() {
    return hash;
  }
}
