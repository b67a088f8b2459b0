package org.jiheng.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.http.IdempotencyKey;

/**
 * A request with its key.
 *
 * @param operation method and path
 * @param caller the token's subject
 * @param scope the departments that the caller is bound to; empty where to none
 * @param query as sent; null where there is none
 * @param body the SHA-256 of what was read of it, hexadecimal
 */
record KeyedRequest(
    String operation,
    String caller,
    List<String> scope,
    IdempotencyKey key,
    String query,
    String body) {

  /** What a repetition has in common with the first request. */
  byte[] id() {
    return hash(operation, caller, key.value());
  }

  /** The id as a key of an advisory lock. */
  long lock() {
    return ByteBuffer.wrap(id()).getLong();
  }

  /** What must be the same in a repetition; an answer is not for who has lost the department. */
  byte[] content() {
    return hash(
        Stream.concat(Stream.of(query == null ? "" : query, body), scope.stream())
            .toArray(String[]::new));
  }

  /** Every part goes with its length, so that none runs over into the next. */
  private static byte[] hash(String... parts) {
    var digest = Sha256.digest();
    for (String part : parts) {
      var bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return digest.digest();
  }
}
