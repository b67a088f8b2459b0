package org.jiheng.report.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.ProblemException;
import org.jiheng.report.evaluation.Preview;
import org.jiheng.report.filing.Registering.Registration;

/**
 * Takes a filing: everybody judges it, the register gives it its revision, and both owners take it.
 * From the register on it is the platform's: what cannot be finished at once is finished later.
 */
@ApplicationScoped
public class FilingIntake {

  private static final Logger LOG = Logger.getLogger(FilingIntake.class);

  /** Somebody else may file in between, but not for ever. */
  private static final int RACES = 5;

  private final Judging judging;
  private final Registering registering;
  private final Completion completion;
  private final Preview previews;

  FilingIntake(Judging judging, Registering registering, Completion completion, Preview previews) {
    this.judging = judging;
    this.registering = registering;
    this.completion = completion;
    this.previews = previews;
  }

  /**
   * How it ended.
   *
   * @param created whether there was no filing of the department and year before
   */
  public record Outcome(FilingReceipt receipt, boolean created) {

    /** What was handed in is the current content now, also where single changes made it so. */
    private static Outcome of(
        Submission submission, RegisteredRevision standing, boolean changed, boolean created) {
      return new Outcome(
          new FilingReceipt(standing.revision(), submission.hash(), changed), created);
    }
  }

  /** What would come of it; nothing is kept. */
  public FilingPreview preview(Submission submission) {
    try {
      var verdict = judging.of(submission.id(), submission.document(), false);
      var standing = registering.newest(submission.id()).filter(newest -> !newest.voids());
      var evaluation =
          QuarkusTransaction.requiringNew()
              .call(
                  () ->
                      previews.of(
                          submission.id(), submission.document().filing(), submission.hash()));
      return submission.placed(
          new FilingPreview(
              standing.map(RegisteredRevision::revision).orElse(null),
              verdict.changes().stream().map(FilingPreview.Difference::of).toList(),
              verdict.conflicts().stream().map(FilingPreview.Difference::of).toList(),
              json(evaluation),
              Map.of(),
              List.of(),
              null));
    } catch (ProblemException refused) {
      throw submission.placed(refused);
    }
  }

  /**
   * @throws ProblemException where it is refused, or cannot be judged now; then nothing is stored
   */
  public Outcome take(Submission submission) {
    try {
      for (var race = 0; race < RACES; race++) {
        var repeated = registering.repeated(submission);
        if (repeated.isPresent()) {
          return Outcome.of(submission, repeated.get(), false, false);
        }
        finishFormer(submission);
        var verdict = judging.of(submission.id(), submission.document(), true);
        var registration = registering.register(submission, verdict);
        if (!registration.isOvertaken()) {
          return outcome(submission, registration);
        }
      }
      throw ProblemException.unavailable("该部门本年度的申报正被他人反复更改，请稍后重试。");
    } catch (ProblemException refused) {
      throw submission.placed(refused);
    }
  }

  /**
   * Voids a filing: its facts go from everywhere, and what became of it stays known.
   *
   * @return the revision that says so
   */
  int drop(DepartmentYear id, Actor actor, String ifMatch, String reason) {
    for (var race = 0; race < RACES; race++) {
      var voided = registering.voided(id, actor, ifMatch, reason);
      if (voided.isPresent()) {
        finish(voided.get());
        return voided.get().revision();
      }
      registering.newest(id).filter(RegisteredRevision::open).ifPresent(this::finishNow);
    }
    throw ProblemException.unavailable("该部门本年度的申报正被他人反复更改，请稍后重试。");
  }

  private void finishNow(RegisteredRevision open) {
    if (!completion.takeUp(open.id(), open.revision()).whole()) {
      throw ProblemException.unavailable("第 " + open.revision() + " 版申报正在登记到各服务，请稍后重试。");
    }
  }

  /** What comes now is compared with the former revision, which the owners must have for that. */
  private void finishFormer(Submission submission) {
    var former = registering.newest(submission.id()).filter(RegisteredRevision::open);
    if (former.isEmpty()) {
      return;
    }
    var open = former.get();
    if (submission.document().sound()) {
      Registering.checkRevision(submission.ifMatch(), former.filter(revision -> !revision.voids()));
    }
    finishNow(open);
  }

  /** Whatever fails here, the filing is registered, and the worker goes on with it. */
  private Completion.Outcome finish(RegisteredRevision registered) {
    try {
      return completion.finish(registered);
    } catch (RuntimeException failure) {
      LOG.errorf(
          failure, "%s revision %d is finished later", registered.id(), registered.revision());
      return Completion.Outcome.OPEN;
    }
  }

  private Outcome outcome(Submission submission, Registration registration) {
    var standing = registration.standing();
    if (registration.changed()) {
      Registering.refuseConflicts(finish(standing).conflicts());
    }
    return Outcome.of(submission, standing, registration.changed(), registration.created());
  }

  private static JsonNode json(String text) {
    try {
      return FilingJson.mapper().readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
