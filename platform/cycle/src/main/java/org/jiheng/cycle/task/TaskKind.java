package org.jiheng.report.task;

import static org.jiheng.cycle.DocumentState.ACCEPTED;
import static org.jiheng.cycle.DocumentState.APPROVED;
import static org.jiheng.cycle.DocumentState.DISCLOSED;
import static org.jiheng.cycle.DocumentState.DRAFT;
import static org.jiheng.cycle.DocumentState.RETURNED;
import static org.jiheng.cycle.DocumentState.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.cycle.DocumentState;
import org.jiheng.http.Roles;

/** What somebody is asked to do, by the state of the document that asks it. */
enum TaskKind {
  FILL_IN(Roles.CLERK, true),
  SUBMIT(Roles.CLERK, false, DRAFT),
  MEND(Roles.CLERK, false, RETURNED),
  /** The rules ask for evidence that nobody has bound. */
  ATTACH_EVIDENCE(Roles.CLERK, TaskKind.UNPROVEN, DRAFT, RETURNED),
  /** Judged, and the department has not said where it stands on its own site. */
  DISCLOSE_ON_OWN_SITE(Roles.CLERK, TaskKind.UNDISCLOSED, ACCEPTED, DISCLOSED),
  APPROVE(Roles.APPROVER, false, SUBMITTED),
  REVIEW_FILING(Roles.REVIEWER, false, APPROVED),
  /** Drawn to be checked. */
  CHECK(Roles.REVIEWER, TaskKind.DRAWN, APPROVED, ACCEPTED),
  /** Of the roll and not handed on to the bureau. */
  OUTSTANDING(Roles.ADMIN, true, DRAFT, RETURNED, SUBMITTED),
  /** Judged, and not disclosed. */
  RELEASE(Roles.ADMIN, false, ACCEPTED);

  /** Of a department that has nothing yet: no state, because there is no document. */
  static final String NOT_STARTED = "NOT_STARTED";

  /** What is asked beside the next move of a document, behind its state. */
  static final String UNPROVEN = "/UNPROVEN";

  static final String UNDISCLOSED = "/UNDISCLOSED";
  static final String DRAWN = "/DRAWN";

  private final String role;
  private final String beside;
  private final Set<String> asked;

  /**
   * @param whereNothingIs also where there is no document yet
   */
  TaskKind(String role, boolean whereNothingIs, DocumentState... asking) {
    this.role = role;
    this.beside = "";
    this.asked =
        Stream.concat(
                whereNothingIs ? Stream.of(TaskKind.NOT_STARTED) : Stream.empty(),
                Stream.of(asking).map(DocumentState::name))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param beside one of those above
   */
  TaskKind(String role, String beside, DocumentState... asking) {
    this.role = role;
    this.beside = beside;
    this.asked =
        Stream.of(asking).map(state -> state + beside).collect(Collectors.toUnmodifiableSet());
  }

  /** Those of a role; an administrator judges, too. */
  static List<TaskKind> of(String role) {
    return Arrays.stream(values())
        .filter(
            kind ->
                kind.role.equals(role)
                    || role.equals(Roles.ADMIN) && kind.role.equals(Roles.REVIEWER))
        .toList();
  }

  /** How it is asked of a document in this state. */
  String asked(String state) {
    return state + beside;
  }

  /** States, or states and what is asked beside them. */
  Set<String> asked() {
    return asked;
  }
}
