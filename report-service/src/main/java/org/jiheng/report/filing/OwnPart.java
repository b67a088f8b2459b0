package org.jiheng.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.facts.FiledContent;
import org.jiheng.facts.FiledPart;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingDifference;
import org.jiheng.filing.json.FilingDocument;
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
    return FiledContent.changes(parts.of(id).map(FiledPart::content), document);
  }

  void take(
      DepartmentYear id, int revision, FilingDocument document, Actor actor, Instant filedAt) {
    parts.take(id, revision, FiledContent.of(document), actor, filedAt);
  }

  void drop(DepartmentYear id) {
    parts.drop(id);
  }
}
