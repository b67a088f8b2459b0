package org.jiheng.cycle;

import java.util.Set;

/**
 * A move that exists.
 *
 * @param who may ask for it
 * @param guards all of which must hold
 */
public record Transition(
    Verb verb, DocumentState from, DocumentState to, Set<Party> who, Set<MoveGuard> guards) {

  public Transition {
    who = Set.copyOf(who);
    guards = Set.copyOf(guards);
  }

  /** The content may change before it, and not after: it is locked first, and then moved. */
  public boolean locks() {
    return from.isOpen() && !to.isOpen();
  }

  /** The content may not change before it, and may after: it is moved first, and then unlocked. */
  public boolean unlocks() {
    return !from.isOpen() && to.isOpen();
  }

  public boolean demands(MoveGuard guard) {
    return guards.contains(guard);
  }
}
