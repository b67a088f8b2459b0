package org.jiheng.report.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.outbox.Outbox;
import org.jiheng.report.evaluation.ProjectedFilings.ProjectedFiling;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.part.FiledPart;
import org.jiheng.report.part.FiledParts;

/**
 * Evaluates department-years whose facts or own part changed, in the transaction of that change and
 * under the department's lock. A filing of which a part is still missing is only marked as pending:
 * the former evaluation stands, and a mixture is never evaluated.
 */
@ApplicationScoped
public class Reevaluation {

  static final String DRAFT = "DRAFT";

  private final ProjectedFilings projected;
  private final FiledParts parts;
  private final Rules rules;
  private final Evaluations evaluations;
  private final EvaluationEvents events;
  private final Outbox outbox;
  private final Clock clock;

  Reevaluation(
      ProjectedFilings projected,
      FiledParts parts,
      Rules rules,
      Evaluations evaluations,
      EvaluationEvents events,
      Outbox outbox,
      Clock clock) {
    this.projected = projected;
    this.parts = parts;
    this.rules = rules;
    this.evaluations = evaluations;
    this.events = events;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A fixed number of statements, however many department-years were touched. */
  public void of(Collection<Trigger> triggers) {
    var byId = new TreeMap<DepartmentYear, Trigger>();
    triggers.forEach(trigger -> byId.put(trigger.id(), trigger));
    var ids = byId.keySet();
    if (ids.isEmpty()) {
      return;
    }
    var standing = evaluations.standing(ids);
    var own = parts.of(ids);
    var arrivals = projected.arrivals(ids);
    var whole = ids.stream().filter(id -> whole(arrivals.get(id), own.get(id))).toList();
    var revisions = new ArrayList<EvaluationRevision>();
    var book = rules.inForce();
    projected
        .filings(whole)
        .forEach(
            (id, facts) ->
                next(book, byId.get(id), facts, own.get(id), arrivals.get(id), standing.get(id))
                    .ifPresent(revisions::add));
    evaluations.save(revisions);
    evaluations.mark(pending(standing, revisions, arrivals, own));
    outbox.append(revisions.stream().map(events::changed).toList());
  }

  /** The next revision, unless its content would be that of the standing one. */
  private Optional<EvaluationRevision> next(
      Rules.Book book,
      Trigger trigger,
      ProjectedFiling facts,
      FiledPart own,
      Arrivals arrivals,
      StandingEvaluation standing) {
    var id = trigger.id();
    var filing = AssembledFiling.of(facts.filing(), own.content());
    var evaluation = book.evaluate(filing.filing(), facts.lines());
    var asOf = latest(arrivals.asOf(), own.filedAt());
    var contentHash = body(evaluation, header(id, filing, 0, own.revision(), null)).hash();
    if (standing != null && standing.contentHash().equals(contentHash)) {
      return Optional.empty();
    }
    var revision = standing == null ? 1 : standing.revision() + 1;
    var body = body(evaluation, header(id, filing, revision, own.revision(), asOf));
    var former = standing == null ? null : new EvaluationBody(standing.body());
    return Optional.of(
        new EvaluationRevision(
            id,
            revision,
            own.revision(),
            filing.hash(),
            filing.filing().department().name(),
            filing.filing().ruleProfile(),
            DRAFT,
            trigger,
            asOf,
            clock.instant(),
            body,
            contentHash,
            body.changedRows(former),
            json(filing.tree())));
  }

  private static Map<DepartmentYear, Optional<Integer>> pending(
      Map<DepartmentYear, StandingEvaluation> standing,
      List<EvaluationRevision> revisions,
      Map<DepartmentYear, Arrivals> arrivals,
      Map<DepartmentYear, FiledPart> own) {
    var renewed = revisions.stream().map(EvaluationRevision::id).toList();
    var pending = new TreeMap<DepartmentYear, Optional<Integer>>();
    standing.forEach(
        (id, current) -> {
          var newest = arrivals.getOrDefault(id, Arrivals.NONE).newest(revision(own.get(id)));
          var mark = newest > current.filingRevision() ? newest : null;
          if (!renewed.contains(id) && !Objects.equals(mark, current.pending())) {
            pending.put(id, Optional.ofNullable(mark));
          }
        });
    return pending;
  }

  private static Header header(
      DepartmentYear id, AssembledFiling filing, int revision, int filingRevision, Instant asOf) {
    return new Header(
        id.department(),
        filing.filing().department().name(),
        id.fiscalYear(),
        filing.filing().ruleProfile(),
        revision,
        filingRevision,
        filing.hash(),
        null,
        DRAFT,
        asOf);
  }

  private static EvaluationBody body(Evaluation evaluation, Header header) {
    var view = EvaluationView.of(evaluation, header);
    return new EvaluationBody(new String(EvaluationJson.bytes(view), StandardCharsets.UTF_8));
  }

  private static String json(Object tree) {
    try {
      return FilingJson.mapper().writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean whole(Arrivals arrivals, FiledPart own) {
    return arrivals != null && arrivals.whole(revision(own));
  }

  private static Integer revision(FiledPart part) {
    return part == null ? null : part.revision();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
