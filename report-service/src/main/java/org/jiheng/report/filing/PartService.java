package org.jiheng.report.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.EmptyMembers;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingDiff;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingParts;
import org.jiheng.http.CurrentActor;
import org.jiheng.report.audit.Deed;
import org.jiheng.report.audit.Deeds;
import org.jiheng.report.evaluation.Preview;
import org.jiheng.report.evaluation.Reevaluation;
import org.jiheng.report.evaluation.Trigger;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.part.FiledContent;
import org.jiheng.report.part.FiledPart;
import org.jiheng.report.part.FiledParts;
import org.jiheng.report.ruleprofile.RuleProfiles;

/**
 * Judges and takes report-service's part of a filing, and evaluates when it was the last to come.
 */
@ApplicationScoped
class PartService {

  private static final String PROFILE = "/ruleProfile";

  private final FiledParts parts;
  private final RuleProfiles profiles;
  private final Preview previews;
  private final Reevaluation reevaluation;
  private final CurrentActor actor;
  private final Deeds deeds;
  private final Clock clock;

  PartService(
      FiledParts parts,
      RuleProfiles profiles,
      Preview previews,
      Reevaluation reevaluation,
      CurrentActor actor,
      Deeds deeds,
      Clock clock) {
    this.parts = parts;
    this.profiles = profiles;
    this.previews = previews;
    this.reevaluation = reevaluation;
    this.actor = actor;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** What only this service can judge; also where the schema found other faults. */
  @Transactional
  List<Fault> faults(FilingDocument document) {
    var profile = document.tree().path("ruleProfile");
    if (!profile.isTextual() || profiles.newest(profile.textValue()).isPresent()) {
      return List.of();
    }
    var known = profiles.all().stream().map(each -> each.code()).toList();
    return List.of(
        new Fault(
            PROFILE, profile.textValue(), "没有这个评分方案，可用的评分方案是 " + String.join("、", known) + "。"));
  }

  /**
   * What taking the filing would change.
   *
   * @param preview whether also the evaluation that it would get
   */
  @Transactional
  DryRunView dryRun(DepartmentYear id, FilingDocument document, boolean preview) {
    var known = parts.of(id);
    var changes =
        new ArrayList<>(
            FilingDiff.between(
                known.map(part -> part(part.content())).orElse(null),
                FilingParts.report(document.filing())));
    changes.addAll(
        EmptyMembers.changes(
            known.map(part -> statedEmpty(part.content())).orElse(List.of()),
            EmptyMembers.of(document.tree())));
    return new DryRunView(
        known.map(FiledPart::revision).orElse(null),
        document.hash(),
        changes,
        List.of(),
        preview ? previews.of(id, document.filing(), document.hash()) : null);
  }

  /** Takes a newer revision; an older or equal one has been overtaken and is ignored. */
  @Transactional
  TakenView take(DepartmentYear id, FilingDocument document, int revision) {
    reevaluation.lock(id.department());
    var known = parts.of(id);
    if (known.isPresent() && known.get().revision() >= revision) {
      return new TakenView(known.get().revision(), false);
    }
    var content = content(document);
    var changed = known.map(part -> !part.content().sameAs(content)).orElse(true);
    var who = actor.actor();
    parts.take(id, revision, content, who, clock.instant().truncatedTo(ChronoUnit.MICROS));
    deeds.done(who, Deed.of(Deed.Kind.FILING_PART_TAKEN, id, revision));
    reevaluation.of(List.of(new Trigger(id, Trigger.Cause.FILING, who)));
    return new TakenView(revision, changed);
  }

  private static FiledContent content(FilingDocument document) {
    var filing = document.filing();
    return new FiledContent(
        document.hash(),
        filing.ruleProfile(),
        filing.amountUnit(),
        json(FilingJson.tree(FilingParts.report(filing))),
        json(EmptyMembers.of(document.tree())));
  }

  private static Filing part(FiledContent content) {
    try {
      return FilingJson.filing(FilingJson.mapper().readTree(content.part()));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> statedEmpty(FiledContent content) {
    try {
      return FilingJson.mapper().readValue(content.statedEmpty(), new TypeReference<>() {});
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String json(Object value) {
    try {
      return FilingJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
