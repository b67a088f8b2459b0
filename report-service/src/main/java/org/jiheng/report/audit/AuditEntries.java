package org.jiheng.report.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;
import org.jiheng.report.storage.Statement;

/** Everything that was done; entries are only ever added. */
@ApplicationScoped
public class AuditEntries {

  /** In the order of the ids, so that two who add the same entries never wait for each other. */
  private static final String APPEND =
      """
      insert into audit_entry (id, made_at, actor, actor_role, source, type, subject, department,
        fiscal_year, filing_revision, version, traceparent, recorded_at)
      select e.id::uuid, e.made_at::timestamptz, e.actor, e.actor_role, e.source, e.type, e.subject,
        e.department, e.fiscal_year, e.filing_revision, e.version, e.traceparent,
        e.recorded_at::timestamptz
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as e (id, made_at, actor, actor_role, source,
        type, subject, department, fiscal_year, filing_revision, version, traceparent, recorded_at)
      order by 1
      on conflict (id) do nothing
      """;

  private static final String ENTRIES =
      """
      select id, made_at, actor, actor_role, source, type, subject, department, fiscal_year,
        filing_revision, version, traceparent, recorded_at
      from audit_entry where true
      """;

  private final Database database;
  private final Clock clock;

  AuditEntries(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** In the caller's transaction; an entry that is there stays as it is. */
  public void append(Collection<AuditEntry> entries) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var columns =
        new Columns<AuditEntry>()
            .text(entry -> entry.id().toString())
            .instant(AuditEntry::madeAt)
            .text(entry -> storable(entry.actor().subject()))
            .text(entry -> storable(entry.actor().role()))
            .text(entry -> storable(entry.source()))
            .text(entry -> storable(entry.type()))
            .text(entry -> storable(entry.subject()))
            .text(entry -> storable(entry.department()))
            .integer(AuditEntry::fiscalYear)
            .integer(AuditEntry::filingRevision)
            .bigint(AuditEntry::version)
            .text(entry -> storable(entry.traceparent()))
            .instant(entry -> now);
    database.with(connection -> columns.update(connection, APPEND, entries));
  }

  /** The newest first. */
  @Transactional
  List<AuditEntryView> page(AuditFilter filter, AuditPlace before, int limit) {
    var statement = page(filter, before);
    statement.add(" order by made_at desc, id desc limit ?", limit);
    return database.list(statement.sql(), statement::bind, AuditEntries::view);
  }

  private static Statement page(AuditFilter filter, AuditPlace before) {
    var statement = new Statement().add(ENTRIES);
    filter.restrict(statement);
    if (before != null) {
      statement.add(
          " and (made_at, id) < (?, ?)", before.madeAt().atOffset(ZoneOffset.UTC), before.id());
    }
    return statement;
  }

  private static AuditEntryView view(ResultSet row) throws SQLException {
    return new AuditEntryView(
        row.getObject(1, UUID.class),
        row.getTimestamp(2).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, Integer.class),
        row.getObject(10, Integer.class),
        row.getObject(11, Long.class),
        row.getString(12),
        row.getTimestamp(13).toInstant());
  }

  /** PostgreSQL's text takes every character but this one. */
  private static String storable(String text) {
    return text == null ? null : text.replace('\0', ' ');
  }
}
