package org.jiheng.indicator.part;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.indicator.ChangeVersions;
import org.jiheng.indicator.form.FormEvents;
import org.jiheng.outbox.OutboxEvent;
import org.jiheng.part.StandingRevisions;
import org.jiheng.part.restore.LoggedYear;
import org.jiheng.part.restore.RestorableOwner;
import org.jiheng.sql.Database;

/** Forms with their indicators, brought up from the log or told to it anew. */
@ApplicationScoped
class IndicatorRestore implements RestorableOwner {

  private static final String YEARS =
      """
      select fiscal_year from form where department = :department
      union select fiscal_year from taken_part where department = :department order by 1
      """;

  private final IndicatorPartOwner owner;
  private final PartReader reader;
  private final FormEvents forms;
  private final PartEvents parts;
  private final ChangeVersions versions;
  private final StandingRevisions revisions;
  private final Database database;

  IndicatorRestore(
      IndicatorPartOwner owner,
      PartReader reader,
      FormEvents forms,
      PartEvents parts,
      ChangeVersions versions,
      StandingRevisions revisions,
      Database database) {
    this.owner = owner;
    this.reader = reader;
    this.forms = forms;
    this.parts = parts;
    this.versions = versions;
    this.revisions = revisions;
    this.database = database;
  }

  @Override
  public void restore(LoggedYear year, Actor actor) {
    var id = year.id();
    owner.write(id.department(), id.fiscalYear(), revision(0, null, actor), year.filing());
  }

  @Override
  public List<DepartmentYear> years(String department) {
    return database
        .sql(YEARS)
        .bind("department", department)
        .list(row -> new DepartmentYear(department, row.integer("fiscal_year")));
  }

  @Override
  public void drawBeyond(long version) {
    versions.drawBeyond(version);
  }

  @Override
  public List<OutboxEvent> tell(DepartmentYear id, Actor actor) {
    var standing =
        revisions.of(id).orElseThrow(() -> new IllegalStateException("forms of no filing: " + id));
    var revision = revision(standing.revision(), standing.filing(), actor);
    var current = reader.current(id.department(), id.fiscalYear());
    var rows = current.rows();
    var drawn = versions.next(current.forms().size() + 1);
    var events = new ArrayList<OutboxEvent>();
    current
        .forms()
        .forEach(
            form ->
                events.add(
                    forms.filed(
                        form, rows.getOrDefault(form.key(), List.of()), drawn.next(), revision)));
    events.add(
        parts.taken(id.department(), id.fiscalYear(), drawn.next(), revision, events.size()));
    return events;
  }

  private static PartRevision revision(int revision, String filing, Actor actor) {
    return new PartRevision(revision, filing, actor.subject(), actor.role(), true);
  }
}
