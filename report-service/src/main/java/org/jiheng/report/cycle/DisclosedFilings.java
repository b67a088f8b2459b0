package org.jiheng.report.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.Verb;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;

/** Where a filing stands on its way to the public, in the caller's transaction. */
@ApplicationScoped
public class DisclosedFilings {

  private static final int FAR_ENOUGH = 100;

  private final Documents documents;
  private final Moves moves;

  DisclosedFilings(Documents documents, Moves moves) {
    this.documents = documents;
    this.moves = moves;
  }

  /**
   * @param at when it was disclosed; null while it is not
   * @param by null while it is not
   */
  public record Standing(DocumentState state, Instant at, String by) {}

  public Standing of(DepartmentYear id) {
    var document = documents.of(id, StageKind.FILING);
    var disclosed =
        Optional.of(document)
            .filter(each -> each.state() == DocumentState.DISCLOSED)
            .flatMap(
                each ->
                    moves.before(each, Long.MAX_VALUE, FAR_ENOUGH).stream()
                        .filter(move -> move.verb() == Verb.DISCLOSE)
                        .findFirst());
    return new Standing(
        document.state(),
        disclosed.map(Move::movedAt).orElse(null),
        disclosed.map(move -> move.actor().subject()).orElse(null));
  }
}
