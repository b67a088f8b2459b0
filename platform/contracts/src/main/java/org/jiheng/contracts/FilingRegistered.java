package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A revision of a department's filing as it stands in the register.
 *
 * @param revision the register's revision of the filing
 * @param filing the hash of the canonical filing, hexadecimal SHA-256; null where the revision
 *     voids the filing
 * @param reason why it was withdrawn or voided; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilingRegistered(
    String department,
    int fiscalYear,
    long version,
    int revision,
    String filing,
    State state,
    String reason)
    implements Change {

  /** What became of a revision. */
  public enum State {
    /** It is the filing from now on; its parts are taken by their owners. */
    REGISTERED,
    /** It meets a single change made at the same moment, and the former revision stands again. */
    WITHDRAWN,
    /** There is no filing any more. */
    VOIDED
  }
}
