package org.jiheng.report.cycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.Verb;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.ProblemException;
import org.jiheng.report.evaluation.ServedEvaluations;

/**
 * Makes one of many moves for whoever asked for all of them: judged as any other, of what is there
 * at its turn.
 */
@ApplicationScoped
public class BulkMoving {

  private final Moving moving;
  private final Documents documents;
  private final ServedEvaluations served;

  BulkMoving(Moving moving, Documents documents, ServedEvaluations served) {
    this.moving = moving;
    this.documents = documents;
    this.served = served;
  }

  /**
   * @param note why; the remark where the move asks for one
   * @return whether it was moved; false where it has been moved so before
   * @throws ProblemException where something stands against it
   */
  public boolean move(DepartmentYear id, Verb verb, String note, Actor who, boolean dryRun) {
    if (QuarkusTransaction.requiringNew().call(() -> isMoved(id, verb))) {
      return false;
    }
    var remarks =
        verb == Verb.RETURN && note != null ? List.of(new Remark(null, note)) : List.<Remark>of();
    var body = new MoveBody(verb.word(), note, remarks, null, null, null, null);
    if (dryRun) {
      moving.tryOut(id, body, who);
    } else {
      moving.move(id, body, moving.tag(id), who);
    }
    return true;
  }

  private boolean isMoved(DepartmentYear id, Verb verb) {
    served.existing(id);
    return documents.of(id, StageKind.FILING).isAfter(verb);
  }
}
