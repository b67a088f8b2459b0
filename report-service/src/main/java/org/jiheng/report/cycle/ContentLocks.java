package org.jiheng.report.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jiheng.cycle.CycleDocument;
import org.jiheng.cycle.DocumentState;
import org.jiheng.cycle.calendar.StageKind;
import org.jiheng.cycle.calendar.Window;
import org.jiheng.cycle.calendar.WindowSentences;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.http.BusinessDates;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;
import org.jiheng.report.calendar.StageTerms;

/**
 * What of a filing may be changed now, for whoever in this service is about to; in the caller's
 * transaction and after the department's lock. The register is at hand here, so it is the lock.
 */
@ApplicationScoped
public class ContentLocks {

  private final Documents documents;
  private final StageTerms terms;
  private final DrawnDepartments drawn;
  private final BusinessDates dates;

  ContentLocks(Documents documents, StageTerms terms, DrawnDepartments drawn, BusinessDates dates) {
    this.documents = documents;
    this.terms = terms;
    this.drawn = drawn;
    this.dates = dates;
  }

  /**
   * @throws ProblemException 409 where the filing is handed in, or its stage is not open
   */
  public void refuseFiling(DepartmentYear id) {
    var document = documents.of(id, StageKind.FILING);
    refuseHandedIn(document);
    refuseWindow(document);
  }

  /**
   * @throws ProblemException 409 where the year has a calendar and the filing is not with the
   *     bureau, nor accepted and drawn to be checked
   */
  public void refuseReview(DepartmentYear id) {
    if (terms.of(id, StageKind.FILING, null).isEmpty()) {
      return;
    }
    var document = documents.of(id, StageKind.FILING);
    if (document.state() != DocumentState.APPROVED && !isChecked(document)) {
      throw ProblemException.of(
          ProblemKind.LOCKED,
          "绩效自评现在是“"
              + document.state().title()
              + "”，只有在“"
              + DocumentState.APPROVED.title()
              + "”时才能填写复核得分和意见；已审核的，抽中检查后才能填写。");
    }
  }

  /** What was accepted is looked at again where it was drawn. */
  private boolean isChecked(CycleDocument document) {
    return document.state() == DocumentState.ACCEPTED && drawn.isDrawn(document.id());
  }

  /** A filing that was voided begins anew. */
  public void restart(DepartmentYear id) {
    var document = documents.of(id, StageKind.FILING);
    if (document.revision() > 0) {
      documents.put(CycleDocument.restarted(document));
    }
  }

  void refuseWindow(CycleDocument document) {
    var term = terms.of(document.id(), document.kind(), null);
    if (term.isEmpty() || isDueAgain(document)) {
      return;
    }
    var stage = term.get().stage();
    var window = stage.at(dates.today());
    if (!window.admits()) {
      throw ProblemException.of(
          ProblemKind.LOCKED,
          window == Window.EARLY ? WindowSentences.early(stage) : WindowSentences.closed(stage));
    }
  }

  /** What was returned may be mended until it is due again, also where the stage has closed. */
  private boolean isDueAgain(CycleDocument document) {
    return document.state() == DocumentState.RETURNED
        && document.dueOn() != null
        && !dates.today().isAfter(document.dueOn());
  }

  private static void refuseHandedIn(CycleDocument document) {
    if (document.admitsChange()) {
      return;
    }
    if (document.state().isOpen()) {
      throw ProblemException.of(ProblemKind.LOCKED, Sentences.freezing(document.kind()));
    }
    var told = Sentences.of(document.kind(), document.state(), document.by(), document.since());
    throw new ProblemException(
        Problem.of(ProblemKind.LOCKED, told)
            .with(
                Map.of(
                    "state", document.state(),
                    "since", document.since(),
                    "by", document.by().subject())));
  }
}
