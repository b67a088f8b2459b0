package org.jiheng.report.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.facts.FiledContent;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.EmptyMembers;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingDiff;
import org.jiheng.filing.json.FilingDifference;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingParts;
import org.jiheng.report.part.FiledParts;
import org.jiheng.report.ruleprofile.RuleProfiles;
import org.jiheng.rules.profile.ChosenProfile;
import org.jiheng.rules.profile.RuleProfile;

/** What report-service owns of a filing itself, in the caller's transaction. */
@ApplicationScoped
class OwnPart {

  private final FiledParts parts;
  private final RuleProfiles profiles;

  OwnPart(FiledParts parts, RuleProfiles profiles) {
    this.parts = parts;
    this.profiles = profiles;
  }

  /** What only this service can judge; also where the schema found other faults. */
  List<Fault> faults(FilingDocument document) {
    var known = profiles.all().stream().map(RuleProfile::code).toList();
    return ChosenProfile.faults(document.tree(), known);
  }

  /** What taking the filing would change here. */
  List<FilingDifference> changes(DepartmentYear id, FilingDocument document) {
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
    return changes;
  }

  void take(
      DepartmentYear id, int revision, FilingDocument document, Actor actor, Instant filedAt) {
    parts.take(id, revision, content(document), actor, filedAt);
  }

  void drop(DepartmentYear id) {
    parts.drop(id);
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
