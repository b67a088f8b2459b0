package org.jiheng.report.recheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.Fault;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;
import org.jiheng.report.cycle.ContentLocks;
import org.jiheng.report.evaluation.EvaluationHead;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.evaluation.FiledRow;
import org.jiheng.rules.evaluation.GivenReview;
import org.jiheng.rules.evaluation.Reviewable;
import org.jiheng.rules.evaluation.RowReview;
import org.jiheng.rules.evaluation.RowReviews;
import org.jiheng.rules.profile.Rounding;

/**
 * Takes what reviewers give and evaluates anew, in one transaction and under the department's lock.
 * A reviewer names rows by their places in the evaluation that he saw; the precondition makes sure
 * that it is the one that stands, so that no row has moved.
 */
@ApplicationScoped
class Rechecking {

  private final ServedEvaluations served;
  private final ReviewScores scores;
  private final ContentLocks locks;
  private final RuleProfiles profiles;
  private final Reevaluation reevaluation;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;

  Rechecking(
      ServedEvaluations served,
      ReviewScores scores,
      ContentLocks locks,
      RuleProfiles profiles,
      Reevaluation reevaluation,
      CurrentActor actor,
      Deeds deeds,
      Clock clock) {
    this.served = served;
    this.scores = scores;
    this.locks = locks;
    this.profiles = profiles;
    this.reevaluation = reevaluation;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * The newest entries first.
   *
   * @param number the entries before it
   */
  @Transactional
  List<ReviewScoreView> before(DepartmentYear id, int number, int limit) {
    var standing = served.existing(id).reviewable();
    return scores.before(id, number, limit).stream()
        .map(entry -> ReviewScoreView.of(entry, standing))
        .toList();
  }

  /** Of the row at this place. */
  @Transactional
  RecheckedView put(DepartmentYear id, String ifMatch, String place, GivenReview given) {
    var seen = seen(id, ifMatch);
    var row = row(seen, place);
    refuse(given.faults(row.weight(), rounding(seen)));
    return keep(id, seen, Map.of(row, given.review()));
  }

  /** Takes back what is there of the row at this place. */
  @Transactional
  RecheckedView withdraw(DepartmentYear id, String ifMatch, String place) {
    var seen = seen(id, ifMatch);
    return keep(id, seen, Map.of(row(seen, place), RowReview.NONE));
  }

  /** All of them or none; other rows stay as they are. */
  @Transactional
  RecheckedView patch(DepartmentYear id, String ifMatch, ReviewScoresBody body) {
    var seen = seen(id, ifMatch);
    var rounding = rounding(seen);
    var faults = new ArrayList<Fault>(body.faults(seen.rows().keySet()));
    var given = new LinkedHashMap<FiledRow, RowReview>();
    body.given()
        .forEach(
            (place, review) -> {
              var row = seen.rows().get(place);
              if (row != null) {
                var against = review.faults(row.weight(), rounding);
                if (against.isEmpty()) {
                  given.put(row, review.review());
                }
                faults.addAll(against);
              }
            });
    refuse(faults);
    return keep(id, seen, given);
  }

  private RecheckedView keep(DepartmentYear id, Reviewable seen, Map<FiledRow, RowReview> given) {
    var known = scores.of(List.of(id)).getOrDefault(id, RowReviews.NONE);
    var changed = new LinkedHashMap<>(given);
    changed.entrySet().removeIf(each -> known.of(each.getKey()).equals(each.getValue()));
    if (!changed.isEmpty()) {
      var who = actor.actor();
      scores.append(
          id, seen.revision(), changed, who, clock.instant().truncatedTo(ChronoUnit.MICROS));
      if (reevaluation.asked(new Trigger(id, Trigger.Cause.RE_CHECK, who)) == 0) {
        throw incomplete();
      }
    }
    var standing = served.existing(id);
    if (!changed.isEmpty()) {
      deeds.done(actor.actor(), Deed.of(Deed.Kind.REVIEW_GIVEN, id, standing.revision()));
    }
    return RecheckedView.of(standing, !changed.isEmpty());
  }

  private Reviewable seen(DepartmentYear id, String ifMatch) {
    reevaluation.lock(id.department());
    var standing = served.existing(id);
    if (ifMatch != null && ifMatch.strip().equals("*")) {
      throw ProblemException.badRequest("复核按评价结果中的位置指明指标，If-Match 必须写明版本，不能是 *。");
    }
    Preconditions.ifMatch(ifMatch, EvaluationHead.of(standing).etag());
    locks.refuseReview(id);
    if (standing.pending() != null) {
      throw incomplete();
    }
    return standing.reviewable();
  }

  private Rounding rounding(Reviewable seen) {
    return profiles.newest(seen.ruleProfile()).orElseThrow().indicatorRounding();
  }

  private static FiledRow row(Reviewable seen, String place) {
    var row = seen.rows().get(place);
    if (row == null) {
      throw ProblemException.notFound("评价结果中没有指标 " + place + "。");
    }
    return row;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
  }

  private static ProblemException incomplete() {
    return ProblemException.conflict("该部门有新的内容尚未全部到达，评价结果暂不能更新，请稍后重新读取再提交。");
  }
}
