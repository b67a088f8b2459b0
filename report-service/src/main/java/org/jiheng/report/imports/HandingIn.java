package org.jiheng.report.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jiheng.documents.batch.Item;
import org.jiheng.documents.batch.ItemOutcome;
import org.jiheng.documents.batch.ItemState;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.Fault;
import org.jiheng.http.ETags;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.report.filing.FilingBodies;
import org.jiheng.report.filing.FilingIntake;
import org.jiheng.report.filing.FilingPreview;
import org.jiheng.report.filing.Submission;

/**
 * Hands in one filing in the name of whoever asked for the import, and tells what became of it.
 * What is there is replaced only where the import says so, and then never over a figure that was
 * corrected since: such a filing is refused.
 */
@ApplicationScoped
class HandingIn {

  private static final int PRECONDITION_REQUIRED = 428;
  private static final int PRECONDITION_FAILED = 412;

  /** Somebody is away: nothing is said about the filing. */
  private static final Set<Integer> NO_ANSWER = Set.of(500, 502, 503, 504);

  /** Somebody else may file in between, but not for ever. */
  private static final int RACES = 3;

  private final FilingIntake intake;
  private final FilingBodies bodies;

  HandingIn(FilingIntake intake, FilingBodies bodies) {
    this.intake = intake;
    this.bodies = bodies;
  }

  /**
   * @throws DoorClosed where it has to be tried again
   */
  ItemOutcome of(Import job, Item.Waiting item) {
    if (!job.terms().expected().covers(item.department())) {
      return ItemOutcome.refused("当前用户无权访问部门“" + item.department() + "”的数据。");
    }
    return job.terms().dryRun() ? tried(job, item) : taken(job, item);
  }

  private ItemOutcome tried(Import job, Item.Waiting item) {
    return answered(
        () -> {
          var preview = intake.preview(submission(job, item, null));
          if (preview.revision() != null) {
            if (preview.changes().isEmpty()) {
              return ItemOutcome.of(ItemState.UNCHANGED, preview.revision());
            }
            if (!job.terms().replace()) {
              return alreadyFiled();
            }
            if (!preview.conflicts().isEmpty()) {
              return conflicting(preview.conflicts(), item);
            }
          }
          return ItemOutcome.of(ItemState.PASSED, null);
        });
  }

  private ItemOutcome taken(Import job, Item.Waiting item) {
    return answered(
        () -> {
          try {
            return outcome(intake.take(submission(job, item, null)));
          } catch (ProblemException refused) {
            if (refused.problem().status() != PRECONDITION_REQUIRED) {
              throw refused;
            }
            return job.terms().replace() ? replaced(job, item) : alreadyFiled();
          }
        });
  }

  private ItemOutcome replaced(Import job, Item.Waiting item) {
    for (var race = 0; race < RACES; race++) {
      var preview = intake.preview(submission(job, item, null));
      if (!preview.conflicts().isEmpty()) {
        return conflicting(preview.conflicts(), item);
      }
      var ifMatch = preview.revision() == null ? null : ETags.strong(preview.revision());
      try {
        return outcome(intake.take(submission(job, item, ifMatch)));
      } catch (ProblemException refused) {
        if (refused.problem().status() != PRECONDITION_FAILED) {
          throw refused;
        }
        var conflicts = conflicts(refused.problem());
        if (!conflicts.isEmpty()) {
          return conflicting(conflicts, item);
        }
      }
    }
    return ItemOutcome.refused("该部门本年度的申报正被他人反复更改，没有替换。");
  }

  private Submission submission(Import job, Item.Waiting item, String ifMatch) {
    var id = new DepartmentYear(item.department(), item.fiscalYear());
    return new Submission(
        id,
        bodies.json(item.filing(), id),
        item.origins(),
        job.terms().requestedBy(),
        ifMatch,
        false);
  }

  private static ItemOutcome answered(Supplier<ItemOutcome> work) {
    try {
      return work.get();
    } catch (ProblemException refused) {
      var problem = refused.problem();
      if (NO_ANSWER.contains(problem.status())) {
        throw new DoorClosed(problem.detail(), refused);
      }
      return ItemOutcome.refused(problem.detail(), faults(problem));
    }
  }

  private static ItemOutcome outcome(FilingIntake.Outcome taken) {
    var receipt = taken.receipt();
    return ItemOutcome.of(
        receipt.changed() ? ItemState.FILED : ItemState.UNCHANGED, receipt.revision());
  }

  private static ItemOutcome alreadyFiled() {
    return ItemOutcome.refused("该部门本年度已有申报，且与本文件不同；确需替换请加 replace=true。");
  }

  private static ItemOutcome conflicting(
      List<FilingPreview.Difference> conflicts, Item.Waiting item) {
    var faults =
        conflicts.stream()
            .map(
                each -> {
                  var before = each.before() == null ? "" : each.before().asText();
                  var fault =
                      new Fault(
                          each.pointer(), each.after(), "此处已单独修改为“" + before + "”，与本文件不一致，没有覆盖。");
                  return each.after() == null ? fault : item.origins().placed(fault);
                })
            .toList();
    return ItemOutcome.refused("与 " + faults.size() + " 处单项修改不一致，没有替换。", faults);
  }

  private static List<FilingPreview.Difference> conflicts(Problem problem) {
    return problem.more().get("conflicts") instanceof List<?> conflicts
        ? conflicts.stream().map(FilingPreview.Difference.class::cast).toList()
        : List.of();
  }

  private static List<Fault> faults(Problem problem) {
    return problem.errors() == null
        ? List.of()
        : problem.errors().stream().filter(Fault.class::isInstance).map(Fault.class::cast).toList();
  }
}
