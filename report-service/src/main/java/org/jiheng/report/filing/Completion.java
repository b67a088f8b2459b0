package org.jiheng.report.filing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingDifference;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.part.StagedPart;
import org.jiheng.owners.OwnerAnswer;
import org.jiheng.owners.Owners;
import org.jiheng.report.filing.RegisteredRevision.State;

/**
 * Brings a registered revision to the owners of its parts: both hold it, then it is agreed, then
 * both take it. Every step may be repeated, so whoever finds a revision open goes on with it from
 * where somebody else was killed. Until it is agreed an owner may find that it meets a single
 * change, and then it is withdrawn from everybody; afterwards nobody can refuse it any more.
 */
@ApplicationScoped
class Completion {

  private static final Logger LOG = Logger.getLogger(Completion.class);

  private final Register register;
  private final Registering registering;
  private final Owners owners;

  Completion(Register register, Registering registering, Owners owners) {
    this.register = register;
    this.registering = registering;
    this.owners = owners;
  }

  /** How far a revision came. */
  record Outcome(boolean whole, List<FilingDifference> conflicts) {

    private static final Outcome WHOLE = new Outcome(true, List.of());
    static final Outcome OPEN = new Outcome(false, List.of());
  }

  /** Goes on with what nobody works on; open where somebody does. */
  Outcome takeUp(DepartmentYear id, int revision) {
    return QuarkusTransaction.requiringNew()
        .call(() -> register.lease(id, revision))
        .map(this::finish)
        .orElse(Outcome.OPEN);
  }

  /** The caller has the revision's lease. */
  Outcome finish(RegisteredRevision leased) {
    try {
      return switch (leased.state()) {
        case REGISTERED -> agree(leased);
        case AGREED, VOIDED -> take(leased);
        case WITHDRAWN -> release(leased, List.of());
        case TAKEN -> Outcome.WHOLE;
      };
    } catch (RuntimeException failure) {
      postpone(leased, failure.toString());
      throw failure;
    }
  }

  private Outcome agree(RegisteredRevision registered) {
    var id = registered.id();
    var held = owners.hold(id, registered.told());
    if (held.stream().anyMatch(OwnerAnswer::isUnknown)) {
      owners.stageAgain(
          id, owner -> staged(registered, owner.part(registered.document().filing())));
      held = owners.hold(id, registered.told());
    }
    if (held.stream().anyMatch(OwnerAnswer::isConflict)) {
      return withdraw(registered, conflicts(held));
    }
    var failed = failed(held);
    if (failed.isPresent()) {
      return postpone(registered, failed.get());
    }
    return advance(registered, State.AGREED, true) ? take(registered.agreed()) : Outcome.OPEN;
  }

  private static StagedPart staged(RegisteredRevision registered, Filing part) {
    return new StagedPart(registered.filing(), FilingJson.tree(part), true);
  }

  private Outcome take(RegisteredRevision agreed) {
    var failed = failed(owners.take(agreed.id(), agreed.told()));
    if (failed.isPresent()) {
      return postpone(agreed, failed.get());
    }
    advance(agreed, agreed.voids() ? State.VOIDED : State.TAKEN, false);
    return Outcome.WHOLE;
  }

  private Outcome withdraw(RegisteredRevision registered, List<FilingDifference> conflicts) {
    var places = conflicts.stream().map(FilingDifference::pointer).collect(Collectors.joining("、"));
    var reason = "登记后与 " + conflicts.size() + " 处单项修改不一致：" + places + "。";
    if (!registering.withdraw(registered, reason)) {
      return Outcome.OPEN;
    }
    LOG.infof("%s revision %d was withdrawn", registered.id(), registered.revision());
    release(registered.withdrawn(reason), conflicts);
    return new Outcome(false, conflicts);
  }

  private Outcome release(RegisteredRevision withdrawn, List<FilingDifference> conflicts) {
    var failed = failed(owners.release(withdrawn.id(), withdrawn.told()));
    if (failed.isPresent()) {
      return postpone(withdrawn, failed.get());
    }
    advance(withdrawn, State.WITHDRAWN, false);
    return new Outcome(conflicts.isEmpty(), conflicts);
  }

  private boolean advance(RegisteredRevision from, State to, boolean open) {
    return QuarkusTransaction.requiringNew().call(() -> register.advance(from, to, open, null));
  }

  private Outcome postpone(RegisteredRevision open, String failure) {
    LOG.warnf("%s revision %d goes on later: %s", open.id(), open.revision(), failure);
    QuarkusTransaction.requiringNew().run(() -> register.postpone(open, failure));
    return Outcome.OPEN;
  }

  private static List<FilingDifference> conflicts(List<OwnerAnswer> held) {
    var conflicts = new ArrayList<FilingDifference>();
    for (var answer : held) {
      if (answer.isConflict()) {
        answer
            .body()
            .path("conflicts")
            .forEach(
                each ->
                    conflicts.add(FilingJson.mapper().convertValue(each, FilingDifference.class)));
      }
    }
    return conflicts;
  }

  private static Optional<String> failed(List<OwnerAnswer> answers) {
    var told =
        answers.stream()
            .filter(Predicate.not(OwnerAnswer::isOk))
            .map(OwnerAnswer::told)
            .collect(Collectors.joining("；"));
    return told.isEmpty() ? Optional.empty() : Optional.of(told);
  }
}
