package org.jiheng.report.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiheng.audit.Deed;
import org.jiheng.audit.Deeds;
import org.jiheng.contracts.Actor;
import org.jiheng.documents.batch.BatchContents;
import org.jiheng.documents.batch.BatchFormat;
import org.jiheng.documents.batch.BatchLimits;
import org.jiheng.documents.batch.Item;
import org.jiheng.documents.batch.ItemState;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.ProblemException;
import org.jiheng.http.Roles;
import org.jiheng.jobs.JobDesk;
import org.jiheng.jobs.Wanted;

/** What can be asked of imports; the work is done elsewhere. A clerk sees its own imports only. */
@ApplicationScoped
class Importing {

  private final Imports imports;
  private final Items items;
  private final Uploads uploads;
  private final CurrentActor actor;
  private final DepartmentScope scope;
  private final Deeds deeds;
  private final Clock clock;
  private final Event<Wanted> wanted;
  private final JobDesk<Import> desk;

  Importing(
      Imports imports,
      Items items,
      Uploads uploads,
      CurrentActor actor,
      DepartmentScope scope,
      Deeds deeds,
      Clock clock,
      Event<Wanted> wanted) {
    this.imports = imports;
    this.items = items;
    this.uploads = uploads;
    this.actor = actor;
    this.scope = scope;
    this.deeds = deeds;
    this.clock = clock;
    this.wanted = wanted;
    this.desk = imports.desk(this::isVisible);
  }

  /** For whoever makes this request, with the departments of its token. */
  ImportTerms terms(boolean dryRun, boolean replace, Integer fiscalYear, String ruleProfile) {
    var departments = scope.bound() ? scope.departments() : null;
    return new ImportTerms(dryRun, replace, fiscalYear, ruleProfile, actor.actor(), departments);
  }

  @Transactional
  Import begin(ImportTerms terms, BatchFormat format, byte[] content) {
    var uploaded = described(format, content);
    var job = imports.begin(terms, uploaded, clock.instant());
    uploads.keep(job.id(), format, content);
    items.add(job.id(), uploaded.names());
    enter(Deed.Kind.IMPORT_STARTED, job.id());
    wanted.fire(new Wanted(Imports.KIND));
    return job;
  }

  private static BatchContents described(BatchFormat format, byte[] content) {
    try (var upload = format.open(content)) {
      var uploaded = upload.described();
      if (uploaded.names().isEmpty()) {
        throw ProblemException.badRequest("没有可以导入的申报。");
      }
      if (uploaded.names().size() > BatchLimits.ITEMS) {
        throw ProblemException.badRequest(BatchLimits.tooMany());
      }
      return uploaded;
    } catch (UnreadableDocument unreadable) {
      throw ProblemException.badRequest(unreadable.getMessage());
    }
  }

  @Transactional
  Import one(long id) {
    return desk.one(id);
  }

  @Transactional
  List<Import> before(long id, int limit) {
    var person = actor.actor();
    return imports.before(id, seesAll(person) ? null : person.subject(), limit);
  }

  @Transactional
  List<Item> items(long id, int after, ItemState state, int limit) {
    one(id);
    return items.after(id, after, state, limit);
  }

  /** What is filed stays filed, and so does the one that is under way. */
  @Transactional
  Import cancel(long id) {
    return desk.cancel(
        id,
        job -> {
          items.giveUp(id, ItemState.CANCELLED);
          uploads.drop(id);
          imports.finished(id, ImportState.CANCELLED, clock.instant());
          enter(Deed.Kind.IMPORT_CANCELLED, id);
        });
  }

  private boolean isVisible(Import job) {
    var person = actor.actor();
    return seesAll(person) || job.terms().requestedBy().subject().equals(person.subject());
  }

  private static boolean seesAll(Actor person) {
    return !Roles.CLERK.equals(person.role());
  }

  private void enter(Deed.Kind kind, long id) {
    deeds.done(actor.actor(), Deed.of(kind, "imports/" + id, null));
  }
}
