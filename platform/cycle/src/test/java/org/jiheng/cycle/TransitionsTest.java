package org.jiheng.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jiheng.testing.Golden;
import org.junit.jupiter.api.Test;

class TransitionsTest {

  /** Written by hand from the specification: state, verb, party; what is not here must not be. */
  private static final Map<String, String> REFERENCE =
      Map.ofEntries(
          Map.entry("DRAFT submit CLERK", "SUBMITTED"),
          Map.entry("RETURNED submit CLERK", "SUBMITTED"),
          Map.entry("SUBMITTED withdraw CLERK", "DRAFT"),
          Map.entry("SUBMITTED approve APPROVER", "APPROVED"),
          Map.entry("SUBMITTED return APPROVER", "RETURNED"),
          Map.entry("APPROVED recall APPROVER", "RETURNED"),
          Map.entry("APPROVED return REVIEWER", "RETURNED"),
          Map.entry("APPROVED return ADMIN", "RETURNED"),
          Map.entry("APPROVED accept REVIEWER", "ACCEPTED"),
          Map.entry("APPROVED accept ADMIN", "ACCEPTED"),
          Map.entry("ACCEPTED unaccept ADMIN", "APPROVED"),
          Map.entry("ACCEPTED reopen ADMIN", "RETURNED"),
          Map.entry("DISCLOSED reopen ADMIN", "RETURNED"),
          Map.entry("ACCEPTED disclose ADMIN", "DISCLOSED"),
          Map.entry("ACCEPTED disclose RELEASE", "DISCLOSED"));

  /** One step of a document's life. */
  record Step(Verb verb, Party party) {}

  @Test
  void theDocumentationDrawsTheTableAsItIs() {
    Golden.assertDocument("cycle.md", TransitionsPage.write());
  }

  @Test
  void everyVerbOfEveryPartyInEveryStateIsWhatTheReferenceSays() {
    for (var from : DocumentState.values()) {
      for (var verb : Verb.values()) {
        for (var party : Party.values()) {
          var expected = reference(from, verb, party, DocumentState.ACCEPTED);
          assertThat(Transitions.of(verb, from, party, DocumentState.ACCEPTED).map(Transition::to))
              .as("%s %s %s", from, verb, party)
              .isEqualTo(expected);
          assertThat(Transitions.allowed(from, party).contains(verb))
              .as("%s %s %s is told", from, verb, party)
              .isEqualTo(expected.isPresent());
        }
      }
    }
  }

  @Property(tries = 100)
  void aDocumentGoesWhereTheReferenceSaysWhateverIsAskedOfIt(
      @ForAll @Size(100) List<Verb> verbs, @ForAll @Size(100) List<Party> parties) {
    var state = DocumentState.DRAFT;
    var former = DocumentState.DRAFT;
    var locked = false;
    for (var step : steps(verbs, parties)) {
      var move = Transitions.of(step.verb(), state, step.party(), former);
      assertThat(move.map(Transition::to))
          .isEqualTo(reference(state, step.verb(), step.party(), former));
      if (move.isPresent()) {
        locked = move.get().locks() || locked && !move.get().unlocks();
        former = move.get().to() == DocumentState.CLOSED ? state : former;
        state = move.get().to();
      }
      assertThat(locked).as("locked while %s", state).isEqualTo(!state.isOpen());
    }
  }

  @Test
  void everyStateIsReachedAndEveryStateIsLeft() {
    assertThat(Transitions.ALL).extracting(Transition::to).contains(DocumentState.values());
    assertThat(Transitions.ALL).extracting(Transition::from).contains(DocumentState.values());
  }

  private static Optional<DocumentState> reference(
      DocumentState from, Verb verb, Party party, DocumentState former) {
    if (verb == Verb.CLOSE && party == Party.ADMIN && from != DocumentState.CLOSED) {
      return Optional.of(DocumentState.CLOSED);
    }
    if (verb == Verb.UNCLOSE && party == Party.ADMIN && from == DocumentState.CLOSED) {
      return Optional.of(former);
    }
    return Optional.ofNullable(REFERENCE.get(from + " " + verb.word() + " " + party))
        .map(DocumentState::valueOf);
  }

  private static List<Step> steps(List<Verb> verbs, List<Party> parties) {
    var steps = new ArrayList<Step>();
    for (var place = 0; place < verbs.size(); place++) {
      steps.add(new Step(verbs.get(place), parties.get(place)));
    }
    return steps;
  }
}
