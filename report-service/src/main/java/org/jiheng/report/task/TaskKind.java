package org.jiheng.report.task;

import static org.jiheng.cycle.DocumentState.ACCEPTED;
import static org.jiheng.cycle.DocumentState.APPROVED;
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
  APPROVE(Roles.APPROVER, false, SUBMITTED),
  REVIEW_FILING(Roles.REVIEWER, false, APPROVED),
  /** Of the roll and not handed on to the bureau. */
  OUTSTANDING(Roles.ADMIN, true, DRAFT, RETURNED, SUBMITTED),
  /** Judged, and not disclosed. */
  RELEASE(Roles.ADMIN, false, ACCEPTED);

  /** Of a department that has nothing yet: no state, because there is no document. */
  static final String NOT_STARTED = "NOT_STARTED";

  private final String role;
  private final Set<String> states;

  /**
   * @param whereNothingIs also where there is no document yet
   */
  TaskKind(String role, boolean whereNothingIs, DocumentState... asking) {
    this.role = role;
    this.states =
        Stream.concat(
                whereNothingIs ? Stream.of(TaskKind.NOT_STARTED) : Stream.empty(),
                Stream.of(asking).map(DocumentState::name))
            .collect(Collectors.toUnmodifiableSet());
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

  Set<String> states() {
    return states;
  }
}
