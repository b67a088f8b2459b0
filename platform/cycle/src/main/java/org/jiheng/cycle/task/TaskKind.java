package org.jiheng.cycle.task;

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
import org.jiheng.cycle.Party;

/** What somebody is asked to do, by the state of the document that asks it. */
public enum TaskKind {
  FILL_IN(Party.CLERK, true),
  SUBMIT(Party.CLERK, false, DRAFT),
  MEND(Party.CLERK, false, RETURNED),
  /** The rules ask for evidence that nobody has bound. */
  ATTACH_EVIDENCE(Party.CLERK, TaskKind.UNPROVEN, DRAFT, RETURNED),
  /** Judged, and the department has not said where it stands on its own site. */
  DISCLOSE_ON_OWN_SITE(Party.CLERK, TaskKind.UNDISCLOSED, ACCEPTED, DISCLOSED),
  APPROVE(Party.APPROVER, false, SUBMITTED),
  REVIEW_FILING(Party.REVIEWER, false, APPROVED),
  /** Drawn to be checked. */
  CHECK(Party.REVIEWER, TaskKind.DRAWN, APPROVED, ACCEPTED),
  /** Of the roll and not handed on to the bureau. */
  OUTSTANDING(Party.ADMIN, true, DRAFT, RETURNED, SUBMITTED),
  /** Judged, and not disclosed. */
  RELEASE(Party.ADMIN, false, ACCEPTED);

  /** Of a department that has nothing yet: no state, because there is no document. */
  public static final String NOT_STARTED = "NOT_STARTED";

  /** What is asked beside the next move of a document, behind its state. */
  static final String UNPROVEN = "/UNPROVEN";

  static final String UNDISCLOSED = "/UNDISCLOSED";
  static final String DRAWN = "/DRAWN";

  private final Party party;
  private final String beside;
  private final Set<String> asked;

  /**
   * @param whereNothingIs also where there is no document yet
   */
  TaskKind(Party party, boolean whereNothingIs, DocumentState... asking) {
    this.party = party;
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
  TaskKind(Party party, String beside, DocumentState... asking) {
    this.party = party;
    this.beside = beside;
    this.asked =
        Stream.of(asking).map(state -> state + beside).collect(Collectors.toUnmodifiableSet());
  }

  /** Those of a role; an administrator judges, too. */
  public static List<TaskKind> of(Party party) {
    return Arrays.stream(values())
        .filter(kind -> kind.party == party || party == Party.ADMIN && kind.party == Party.REVIEWER)
        .toList();
  }

  /** How it is asked of a document in this state. */
  public String asked(String state) {
    return state + beside;
  }

  /** States, or states and what is asked beside them. */
  public Set<String> asked() {
    return asked;
  }
}
