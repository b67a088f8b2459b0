package org.jiheng.report.cycle;

import java.util.Map;
import java.util.Optional;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.Verb;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.Roles;

/** A document as a table that was written by hand says that it is. */
final class MoveModel {

  private static final Map<String, DocumentState> TABLE =
      Map.ofEntries(
          Map.entry("DRAFT department-clerk submit", DocumentState.SUBMITTED),
          Map.entry("RETURNED department-clerk submit", DocumentState.SUBMITTED),
          Map.entry("SUBMITTED department-clerk withdraw", DocumentState.DRAFT),
          Map.entry("SUBMITTED department-approver approve", DocumentState.APPROVED),
          Map.entry("SUBMITTED department-approver return", DocumentState.RETURNED),
          Map.entry("APPROVED department-approver recall", DocumentState.RETURNED),
          Map.entry("APPROVED bureau-reviewer return", DocumentState.RETURNED),
          Map.entry("APPROVED bureau-admin return", DocumentState.RETURNED),
          Map.entry("APPROVED bureau-reviewer accept", DocumentState.ACCEPTED),
          Map.entry("APPROVED bureau-admin accept", DocumentState.ACCEPTED),
          Map.entry("ACCEPTED bureau-admin unaccept", DocumentState.APPROVED),
          Map.entry("ACCEPTED bureau-admin disclose", DocumentState.DISCLOSED),
          Map.entry("ACCEPTED bureau-admin reopen", DocumentState.RETURNED),
          Map.entry("DISCLOSED bureau-admin reopen", DocumentState.RETURNED));

  private final DepartmentYear id;
  private DocumentState state = DocumentState.DRAFT;
  private DocumentState former;
  private boolean begun;
  private boolean untold;

  MoveModel(DepartmentYear id) {
    this.id = id;
  }

  DepartmentYear id() {
    return id;
  }

  DocumentState state() {
    return state;
  }

  /** Where a verb of a role leads; nothing where it is refused. */
  Optional<DocumentState> after(String role, Verb verb) {
    if (begun) {
      return Optional.empty();
    }
    if (role.equals(Roles.ADMIN) && verb == Verb.CLOSE && state != DocumentState.CLOSED) {
      return Optional.of(DocumentState.CLOSED);
    }
    if (role.equals(Roles.ADMIN) && verb == Verb.UNCLOSE) {
      return Optional.ofNullable(former);
    }
    return Optional.ofNullable(TABLE.get(state + " " + role + " " + verb.word()));
  }

  /**
   * @param told whether its owners know it, too
   */
  void goesTo(DocumentState next, boolean told) {
    former = next == DocumentState.CLOSED ? state : null;
    state = next;
    untold = !told;
  }

  /** Somebody began to hand it in, and never made it. */
  void isBegun() {
    begun = true;
  }

  boolean isUnderWay() {
    return begun || untold;
  }

  void isTakenUp() {
    begun = false;
    untold = false;
  }

  @Override
  public String toString() {
    return id + " in " + state + (begun ? ", begun" : "") + (untold ? ", untold" : "");
  }
}
