package org.jiheng.gateway.filing;

import io.vertx.core.buffer.Buffer;

/**
 * One request to hand in a filing, as it came.
 *
 * @param onBehalf the header that names for whom; null where the caller files for itself
 * @param ifMatch null where the header was not sent
 * @param overwrite the filing wins over fine-grained changes made since its revision
 */
record Submission(
    String department,
    String fiscalYear,
    Buffer body,
    String authorization,
    String onBehalf,
    String requestId,
    String ifMatch,
    boolean overwrite) {

  Submission withBody(Buffer other) {
    return new Submission(
        department, fiscalYear, other, authorization, onBehalf, requestId, ifMatch, overwrite);
  }
}
