package org.jiheng.gateway.filing;

import io.vertx.core.buffer.Buffer;
import org.jiheng.http.ProblemException;

/**
 * One request to hand in a filing, as it came.
 *
 * @param document what the body was read from; null where it came as JSON
 * @param onBehalf the header that names for whom; null where the caller files for itself
 * @param ifMatch null where the header was not sent
 * @param overwrite the filing wins over fine-grained changes made since its revision
 */
record Submission(
    String department,
    String fiscalYear,
    Buffer body,
    ReadDocument document,
    String authorization,
    String onBehalf,
    String requestId,
    String ifMatch,
    boolean overwrite) {

  Submission readFrom(ReadDocument read) {
    return new Submission(
        department,
        fiscalYear,
        read.filing(),
        read,
        authorization,
        onBehalf,
        requestId,
        ifMatch,
        overwrite);
  }

  FilingPreview tried(FilingPreview preview) {
    return document == null ? preview : document.placed(preview);
  }

  /** A refusal of the body in the terms of what was handed in. */
  ProblemException refused(ProblemException refusal) {
    return document == null ? refusal : document.placed(refusal);
  }
}
