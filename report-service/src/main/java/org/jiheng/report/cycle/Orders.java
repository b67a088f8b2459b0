package org.jiheng.report.cycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.DocumentState;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.part.LockOrder;
import org.jiheng.filing.part.LockStanding;
import org.jiheng.http.ProblemException;
import org.jiheng.owners.Owner;
import org.jiheng.owners.OwnerAnswer;
import org.jiheng.owners.Owners;

/** Tells the owners of a document's content what may be done with it; outside of a transaction. */
@ApplicationScoped
class Orders {

  private static final Logger LOG = Logger.getLogger(Orders.class);

  private final Owners owners;
  private final Documents documents;

  Orders(Owners owners, Documents documents) {
    this.owners = owners;
    this.documents = documents;
  }

  /**
   * Locks the content for a move that is not made yet.
   *
   * @param content what it must still be
   * @throws ProblemException 412 where it is another, 503 where an owner cannot say so
   */
  void freeze(CycleDocument document, DocumentState to, Actor who, Instant now, Filing content) {
    var revision = document.revision() + 1;
    var reason = Sentences.of(document.kind(), to, who, now);
    var answers =
        owners.lock(
            document.id(),
            owner ->
                new LockOrder(
                    document.kind().name(),
                    document.period(),
                    revision,
                    true,
                    to.name(),
                    reason,
                    who.subject(),
                    now.toString(),
                    null,
                    FilingJson.tree(owner.part(content))));
    var conflicts = new ArrayList<Object>();
    answers.stream()
        .filter(OwnerAnswer::isConflict)
        .forEach(answer -> answer.body().path("conflicts").forEach(conflicts::add));
    if (!conflicts.isEmpty()) {
      throw ProblemException.preconditionFailed("内容刚刚被更改，请重新读取、核对后再报送，逐条见 conflicts。", conflicts);
    }
    answers.stream()
        .filter(answer -> !answer.isOk())
        .findFirst()
        .ifPresent(
            answer -> {
              throw answer.broken();
            });
    if (answers.stream()
        .anyMatch(each -> each.as(LockStanding.class).stateRevision() != revision)) {
      throw overtaken();
    }
  }

  /** Tells where a document stands; what cannot be told now is told later. */
  void tell(CycleDocument document) {
    var answers = owners.lock(document.id(), order(document));
    var failed = failed(answers);
    if (failed.isEmpty()) {
      QuarkusTransaction.requiringNew().run(() -> documents.told(document));
    } else {
      LOG.warnf("%s %s is told later: %s", document.id(), document.kind(), failed);
      QuarkusTransaction.requiringNew().run(() -> documents.postpone(document, failed));
    }
  }

  static ProblemException overtaken() {
    return ProblemException.preconditionFailed("这份材料刚刚被他人办理，请重新读取后再提交。");
  }

  private static Function<Owner, LockOrder> order(CycleDocument document) {
    var by = document.by();
    var order =
        new LockOrder(
            document.kind().name(),
            document.period(),
            document.revision(),
            !document.state().isOpen(),
            document.state().name(),
            by == null
                ? document.kind().title() + "可以更改。"
                : Sentences.of(document.kind(), document.state(), by, document.since()),
            by == null ? "" : by.subject(),
            String.valueOf(document.since()),
            document.state() == DocumentState.RETURNED && document.dueOn() != null
                ? document.dueOn().toString()
                : null,
            null);
    return owner -> order;
  }

  private static String failed(List<OwnerAnswer> answers) {
    return answers.stream()
        .filter(answer -> !answer.isOk())
        .map(OwnerAnswer::told)
        .collect(Collectors.joining("；"));
  }
}
