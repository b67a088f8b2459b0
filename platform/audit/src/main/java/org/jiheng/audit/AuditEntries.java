package org.jiheng.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/** Everything that was done; entries are only ever added. */
@ApplicationScoped
public class AuditEntries {

  /** In the order of the ids, so that two who add the same entries never wait for each other. */
  private static final String APPEND =
      """
      insert into audit_entry (id, made_at, actor, actor_role, source, type, subject, department,
        fiscal_year, filing_revision, version, traceparent, recorded_at)
      select e.id::uuid, e.made_at, e.actor, e.actor_role, e.source, e.type, e.subject,
        e.department, e.fiscal_year, e.filing_revision, e.version, e.traceparent,
        e.recorded_at
      from <e>
      order by 1
      on conflict (id) do nothing
      """;

  private static final String ENTRIES =
      """
      select e.*, (select p.name from person p where p.subject = e.actor) as actor_name
      from audit_entry e where true
      """;

  private final Database database;
  private final Clock clock;

  AuditEntries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** In the caller's transaction; an entry that is there stays as it is. */
  public void append(Collection<AuditEntry> entries) {
    appended(entries).update();
  }

  /** What appends them, to be sent together with something else. */
  public Sql appended(Collection<AuditEntry> entries) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var columns =
        new Columns<AuditEntry>()
            .text("id", entry -> entry.id().toString())
            .instant("made_at", AuditEntry::madeAt)
            .text("actor", entry -> storable(entry.actor().subject()))
            .text("actor_role", entry -> storable(entry.actor().role()))
            .text("source", entry -> storable(entry.source()))
            .text("type", entry -> storable(entry.type()))
            .text("subject", entry -> storable(entry.subject()))
            .text("department", entry -> storable(entry.department()))
            .integer("fiscal_year", AuditEntry::fiscalYear)
            .integer("filing_revision", AuditEntry::filingRevision)
            .bigint("version", AuditEntry::version)
            .text("traceparent", entry -> storable(entry.traceparent()))
            .instant("recorded_at", entry -> now);
    return database.sql(APPEND).rows("e", columns, entries);
  }

  /** The newest first. */
  @Transactional
  List<AuditEntryView> page(AuditFilter filter, AuditPlace before, int limit) {
    var statement = database.sql(ENTRIES);
    filter.restrict(statement);
    if (before != null) {
      statement
          .add(" and (made_at, id) < (:beforeTime, :beforeId)")
          .bind("beforeTime", before.madeAt())
          .bind("beforeId", before.id());
    }
    return statement
        .add(" order by made_at desc, id desc limit :limit", "limit", limit)
        .list(AuditEntries::view);
  }

  private static AuditEntryView view(Row row) throws SQLException {
    return new AuditEntryView(
        row.uuid("id"),
        row.instant("made_at"),
        row.text("actor"),
        row.text("actor_role"),
        row.text("actor_name"),
        row.text("source"),
        row.text("type"),
        row.text("subject"),
        row.text("department"),
        row.integer("fiscal_year"),
        row.integer("filing_revision"),
        row.bigint("version"),
        row.text("traceparent"),
        row.instant("recorded_at"));
  }

  /** PostgreSQL's text takes every character but this one. */
  private static String storable(String text) {
    return text == null ? null : text.replace('\0', ' ');
  }
}
