package org.jiheng.report.filing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.part.PartRevision;

/**
 * A revision of the register.
 *
 * @param open whether an owner of a part has yet to be told
 * @param filing the hash of the canonical filing; null where the revision voids it
 * @param body the canonical filing, compressed; null where the revision voids it
 * @param overwrite whether it wins over single changes that it does not know
 * @param source JSON: of which document a person read it; null where none was named
 * @param reason why it was voided or withdrawn; null otherwise
 */
record RegisteredRevision(
    DepartmentYear id,
    int revision,
    State state,
    boolean open,
    String filing,
    byte[] body,
    boolean overwrite,
    String source,
    String reason,
    Actor actor,
    LocalDate businessDate,
    Instant registeredAt) {

  /** How far it has come. */
  enum State {
    /** It is the filing from now on, unless an owner finds that it meets a single change. */
    REGISTERED,
    /** Both owners hold it: nothing keeps it from being taken any more. */
    AGREED,
    /** Both owners have taken it. */
    TAKEN,
    /** It met a single change; the former revision stands. */
    WITHDRAWN,
    /** There is no filing from here on. */
    VOIDED
  }

  boolean voids() {
    return state == State.VOIDED;
  }

  boolean isWithdrawn() {
    return state == State.WITHDRAWN;
  }

  RegisteredRevision withdrawn(String why) {
    return new RegisteredRevision(
        id,
        revision,
        State.WITHDRAWN,
        open,
        filing,
        body,
        overwrite,
        source,
        why,
        actor,
        businessDate,
        registeredAt);
  }

  RegisteredRevision agreed() {
    return new RegisteredRevision(
        id,
        revision,
        State.AGREED,
        open,
        filing,
        body,
        overwrite,
        source,
        reason,
        actor,
        businessDate,
        registeredAt);
  }

  /** As it is told to the owners. */
  PartRevision told() {
    return new PartRevision(revision, filing, actor.subject(), actor.role(), overwrite);
  }

  FilingDocument document() {
    return Compressed.document(body, filing);
  }

  ObjectNode tree() {
    return Compressed.tree(body);
  }

  static byte[] compressed(FilingDocument document) {
    return Compressed.of(FilingJson.canonical(document.tree()));
  }
}
