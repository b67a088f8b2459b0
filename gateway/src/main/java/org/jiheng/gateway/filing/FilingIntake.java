package org.jiheng.gateway.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jiheng.filing.json.Change;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;

/**
 * Hands a filing to the three services so that all take it or none: everybody judges it, then the
 * register gives the revision, then the others follow with that revision. What breaks off after the
 * register is mended by the same request again.
 */
@ApplicationScoped
class FilingIntake {

  private static final Logger LOG = Logger.getLogger(FilingIntake.class);

  private final Parts parts;
  private final PartProblems problems;

  FilingIntake(Parts parts, PartProblems problems) {
    this.parts = parts;
    this.problems = problems;
  }

  /**
   * How it ended.
   *
   * @param created whether it is the first filing of the department and year
   */
  record Outcome(FilingReceipt receipt, boolean created) {}

  /** The same submission as JSON; a document that cannot be read is refused with every fault. */
  Uni<Submission> asJson(Submission submission, FilingContent content, String ruleProfile) {
    return content == FilingContent.JSON
        ? Uni.createFrom().item(submission)
        : parts.read(submission, content, ruleProfile).map(answer -> read(submission, answer));
  }

  private Submission read(Submission submission, PartAnswer answer) {
    if (answer.isOk()) {
      return submission.readFrom(problems.document(answer));
    }
    if (problems.isInvalid(answer) || problems.isPassedOn(answer)) {
      throw problems.passedOn(answer);
    }
    throw broken(answer);
  }

  Uni<FilingPreview> preview(Submission submission) {
    return placed(
        submission,
        parts
            .dryRun(submission, true)
            .map(this::judge)
            .map(FilingPreview::of)
            .map(submission::tried));
  }

  Uni<Outcome> take(Submission submission) {
    return placed(
        submission,
        parts
            .dryRun(submission, false)
            .map(this::judge)
            .chain(
                verdict ->
                    verdict.isSettled()
                        ? Uni.createFrom().item(nothingToDo(verdict))
                        : store(submission, verdict)));
  }

  /** Who handed in a document has no JSON to find faults in. */
  private static <T> Uni<T> placed(Submission submission, Uni<T> outcome) {
    return outcome.onFailure(ProblemException.class).transform(submission::refused);
  }

  private Verdict judge(List<PartAnswer> answers) {
    first(answers, problems::isPassedOn).map(problems::passedOn).ifPresent(FilingIntake::refuse);
    first(answers, answer -> !answer.isOk() && !problems.isInvalid(answer))
        .map(this::broken)
        .ifPresent(FilingIntake::refuse);
    if (answers.stream().anyMatch(problems::isInvalid)) {
      throw problems.united(answers);
    }
    return new Verdict(
        problems.read(answers.get(0), DryRun.class),
        problems.read(answers.get(1), DryRun.class),
        problems.read(answers.get(2), DryRun.class));
  }

  private static Outcome nothingToDo(Verdict verdict) {
    return new Outcome(new FilingReceipt(verdict.revision(), verdict.hash(), false), false);
  }

  private Uni<Outcome> store(Submission submission, Verdict verdict) {
    if (!verdict.mayRepeat()) {
      checkRevision(submission.ifMatch(), verdict.revision());
    }
    if (!submission.overwrite()) {
      refuseConflicts(verdict.conflicts());
    }
    return parts
        .register(submission, verdict.othersChange())
        .map(this::registered)
        .chain(
            registered ->
                parts
                    .follow(submission, registered.revision())
                    .map(answers -> outcome(registered, answers)));
  }

  private static void checkRevision(String ifMatch, Integer current) {
    if (current != null) {
      Preconditions.ifMatchFiling(ifMatch, current);
    } else if (ifMatch != null) {
      throw ProblemException.preconditionFailed("该部门本年度尚无申报，不能带 If-Match 提交。");
    }
  }

  private static void refuseConflicts(List<Change> conflicts) {
    if (!conflicts.isEmpty()) {
      throw ProblemException.preconditionFailed(
          "申报内容与 " + conflicts.size() + " 处单项修改不一致，逐条见 conflicts；确需以申报为准时，请加 overwrite=true 重新提交。",
          conflicts.stream().map(FilingPreview.Difference::of).toList());
    }
  }

  private Registered registered(PartAnswer answer) {
    if (answer.isOk()) {
      return problems.read(answer, Registered.class);
    }
    if (problems.isPassedOn(answer) || problems.isInvalid(answer)) {
      throw problems.passedOn(answer);
    }
    LOG.warnf("The register gave no answer: %s %s", answer.status(), answer.failure());
    throw ProblemException.unavailable("登记申报时没有得到应答，请稍后原样重复同一请求，申报不会被重复登记。");
  }

  private Outcome outcome(Registered registered, List<PartAnswer> answers) {
    first(answers, answer -> !answer.isOk() && !problems.isPassedOn(answer))
        .map(answer -> late(registered, answer))
        .ifPresent(FilingIntake::refuse);
    first(answers, problems::isPassedOn).map(problems::passedOn).ifPresent(FilingIntake::refuse);
    boolean changed =
        registered.changed()
            || answers.stream()
                .map(answer -> problems.read(answer, Applied.class))
                .anyMatch(Applied::changed);
    return new Outcome(
        new FilingReceipt(registered.revision(), registered.filing(), changed),
        registered.created());
  }

  private ProblemException late(Registered registered, PartAnswer answer) {
    LOG.warnf("%s did not follow: %s %s", answer.part(), answer.status(), answer.failure());
    return ProblemException.unavailable(
        "申报已登记为第 "
            + registered.revision()
            + " 版，但"
            + answer.part().title()
            + "暂时没有跟上；请稍后原样重复同一请求，版本不会改变。");
  }

  private ProblemException broken(PartAnswer answer) {
    LOG.warnf("%s did not judge: %s %s", answer.part(), answer.status(), answer.failure());
    return problems.broken(answer);
  }

  private static Optional<PartAnswer> first(
      List<PartAnswer> answers, Predicate<PartAnswer> condition) {
    return answers.stream().filter(condition).findFirst();
  }

  private static void refuse(ProblemException problem) {
    throw problem;
  }
}
