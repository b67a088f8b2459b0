package org.jiheng.cycle;

import static org.jiheng.cycle.DocumentState.ACCEPTED;
import static org.jiheng.cycle.DocumentState.APPROVED;
import static org.jiheng.cycle.DocumentState.CLOSED;
import static org.jiheng.cycle.DocumentState.DISCLOSED;
import static org.jiheng.cycle.DocumentState.DRAFT;
import static org.jiheng.cycle.DocumentState.RETURNED;
import static org.jiheng.cycle.DocumentState.SUBMITTED;
import static org.jiheng.cycle.Party.ADMIN;
import static org.jiheng.cycle.Party.APPROVER;
import static org.jiheng.cycle.Party.CLERK;
import static org.jiheng.cycle.Party.RELEASE;
import static org.jiheng.cycle.Party.REVIEWER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The whole cycle of a document, as one table; docs/cycle.md draws it. */
public final class Transitions {

  /** In the order of the year. */
  public static final List<Transition> ALL = all();

  private Transitions() {}

  /**
   * The move that this verb is for this party.
   *
   * @param former the state in which the document was closed, to which it goes back; null otherwise
   */
  public static Optional<Transition> of(
      Verb verb, DocumentState from, Party party, DocumentState former) {
    return ALL.stream()
        .filter(each -> each.verb() == verb && each.from() == from && each.who().contains(party))
        .filter(each -> verb != Verb.UNCLOSE || each.to() == former)
        .findFirst();
  }

  /** What a party may ask for in this state. */
  public static List<Verb> allowed(DocumentState from, Party party) {
    return ALL.stream()
        .filter(each -> each.from() == from && each.who().contains(party))
        .map(Transition::verb)
        .distinct()
        .toList();
  }

  private static List<Transition> all() {
    var all = new ArrayList<Transition>();
    for (var open : List.of(DRAFT, RETURNED)) {
      all.add(
          move(
              Verb.SUBMIT,
              open,
              SUBMITTED,
              Set.of(CLERK),
              MoveGuard.WHOLE,
              MoveGuard.WINDOW,
              MoveGuard.ANSWERED));
    }
    all.add(move(Verb.WITHDRAW, SUBMITTED, DRAFT, Set.of(CLERK), MoveGuard.UNTOUCHED));
    all.add(move(Verb.APPROVE, SUBMITTED, APPROVED, Set.of(APPROVER), MoveGuard.FOUR_EYES));
    all.add(move(Verb.RETURN, SUBMITTED, RETURNED, Set.of(APPROVER), MoveGuard.REMARK));
    all.add(move(Verb.RECALL, APPROVED, RETURNED, Set.of(APPROVER), MoveGuard.UNTOUCHED));
    all.add(move(Verb.RETURN, APPROVED, RETURNED, Set.of(REVIEWER, ADMIN), MoveGuard.REMARK));
    all.add(move(Verb.ACCEPT, APPROVED, ACCEPTED, Set.of(REVIEWER, ADMIN)));
    all.add(move(Verb.UNACCEPT, ACCEPTED, APPROVED, Set.of(ADMIN), MoveGuard.REASON));
    for (var judged : List.of(ACCEPTED, DISCLOSED)) {
      all.add(move(Verb.REOPEN, judged, RETURNED, Set.of(ADMIN), MoveGuard.REASON, MoveGuard.DUE));
    }
    all.add(move(Verb.DISCLOSE, ACCEPTED, DISCLOSED, Set.of(ADMIN, RELEASE)));
    Arrays.stream(DocumentState.values())
        .filter(state -> state != CLOSED)
        .forEach(
            state -> {
              all.add(close(state));
              all.add(move(Verb.UNCLOSE, CLOSED, state, Set.of(ADMIN), MoveGuard.REASON));
            });
    return List.copyOf(all);
  }

  private static Transition close(DocumentState from) {
    return from == SUBMITTED || from == APPROVED
        ? move(Verb.CLOSE, from, CLOSED, Set.of(ADMIN), MoveGuard.REASON, MoveGuard.FORCE)
        : move(Verb.CLOSE, from, CLOSED, Set.of(ADMIN), MoveGuard.REASON);
  }

  private static Transition move(
      Verb verb, DocumentState from, DocumentState to, Set<Party> who, MoveGuard... guards) {
    return new Transition(verb, from, to, who, Set.of(guards));
  }
}
