package org.jiheng.report.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.ProblemException;
import org.jiheng.report.evaluation.EvaluationHead;
import org.jiheng.report.evaluation.FilingTag;
import org.jiheng.report.evaluation.ServedEvaluations;
import org.jiheng.rules.evaluation.StandingEvaluation;

/**
 * The filing as it stands: put together from the facts of all services, or, while a newer revision
 * is on its way to them, that revision as it was filed. So what is read may always be replaced with
 * the tag under which it was read.
 */
@ApplicationScoped
class CurrentFiling {

  private final ServedEvaluations served;
  private final Register register;

  CurrentFiling(ServedEvaluations served, Register register) {
    this.served = served;
    this.register = register;
  }

  /**
   * @param evaluated what is evaluated; empty before the first evaluation
   * @param registered what the register has; empty where nothing is filed
   */
  record Reading(
      DepartmentYear id,
      Optional<StandingEvaluation> evaluated,
      Optional<RegisteredRevision> registered) {

    String etag() {
      return ahead()
          .map(newer -> FilingTag.of(newer.revision(), newer.filing()))
          .orElseGet(() -> EvaluationHead.of(existing()).filingEtag());
    }

    String body() {
      return ahead().map(newer -> json(newer)).orElseGet(() -> existing().filingBody());
    }

    private Optional<RegisteredRevision> ahead() {
      return registered.filter(
          newest -> evaluated.map(each -> each.filingRevision() < newest.revision()).orElse(true));
    }

    private StandingEvaluation existing() {
      return evaluated.orElseThrow(
          () ->
              ProblemException.notFound(
                  "部门 " + id.department() + " 没有 " + id.fiscalYear() + " 年度的申报内容。"));
    }

    private static String json(RegisteredRevision revision) {
      try {
        return FilingJson.mapper().writeValueAsString(revision.tree());
      } catch (JsonProcessingException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  /**
   * The tag under which the filing would now be read; empty where there is none, or none that has
   * come as far as is wanted.
   */
  @Transactional
  Optional<String> etag(DepartmentYear id, Integer wanted) {
    var evaluated = served.head(id);
    if (served.behind(evaluated, wanted)) {
      return Optional.empty();
    }
    return register
        .newestHead(id)
        .filter(
            newest -> evaluated.map(each -> each.filingRevision() < newest.revision()).orElse(true))
        .map(newer -> FilingTag.of(newer.revision(), newer.filing()))
        .or(() -> evaluated.map(EvaluationHead::filingEtag));
  }

  @Transactional
  Reading of(DepartmentYear id) {
    return new Reading(
        id, served.standing(id), register.newest(id).filter(newest -> !newest.voids()));
  }
}
