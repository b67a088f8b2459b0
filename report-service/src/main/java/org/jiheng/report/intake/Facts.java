package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.report.part.DepartmentYear;
import org.jiheng.report.storage.Columns;
import org.jiheng.report.storage.Database;

/** The projected rows: the newest state of every aggregate that is not removed. */
@ApplicationScoped
class Facts {

  private static final String UPSERT =
      """
      insert into fact (generation, fiscal_year, department, source, kind, key, version,
        filing_revision, state)
      select f.generation, f.fiscal_year, f.department, f.source, f.kind, f.key, f.version, f.filing_revision,
        f.state::jsonb
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as f (generation, fiscal_year, department, source,
        kind, key, version, filing_revision, state)
      on conflict (fiscal_year, department, generation, source, kind, key) do update set
        version = excluded.version, filing_revision = excluded.filing_revision,
        state = excluded.state
      where fact.version < excluded.version
      """;

  private static final String DELETE =
      """
      delete from fact using unnest(?, ?, ?, ?, ?, ?) as f (generation, fiscal_year, department,
        source, kind, key)
      where fact.generation = f.generation and fact.fiscal_year = f.fiscal_year and fact.department = f.department
        and fact.source = f.source and fact.kind = f.kind and fact.key = f.key
      """;

  private static final String OF =
      """
      select fact.department, fact.fiscal_year, fact.kind, fact.state
      from fact join unnest(?, ?, ?) as f (generation, fiscal_year, department)
        on fact.generation = f.generation and fact.fiscal_year = f.fiscal_year and fact.department = f.department
      """;

  private final Database database;

  Facts(Database database) {
    this.database = database;
  }

  /** A state with its kind; the JSON is the event's data as published. */
  record Fact(DepartmentYear id, FactKind kind, byte[] state) {}

  private record Key(DepartmentYear id, FactKind kind, String key) {}

  List<Fact> of(Generation generation, Collection<DepartmentYear> ids) {
    var wanted =
        new Columns<DepartmentYear>()
            .integer(id -> generation.number())
            .integer(DepartmentYear::fiscalYear)
            .text(DepartmentYear::department);
    return database.list(
        OF,
        statement -> wanted.bind(statement, ids),
        row ->
            new Fact(
                new DepartmentYear(row.getString(1), row.getInt(2)),
                FactKind.valueOf(row.getString(3)),
                row.getBytes(4)));
  }

  /** Brings the rows to the state of these events, of which the last one of a key counts. */
  void apply(Generation generation, List<Reading.Event> events) {
    var newest = new LinkedHashMap<Key, Reading.Event>();
    for (var event : events) {
      FactKind.of(event.envelope().type())
          .ifPresent(kind -> newest.put(new Key(event.id(), kind, kind.key(event.data())), event));
    }
    var kept = newest.entrySet().stream().filter(entry -> !removed(entry)).toList();
    var gone = newest.entrySet().stream().filter(Facts::removed).toList();
    database.with(
        connection -> {
          keys(generation)
              .bigint(entry -> entry.getValue().data().version())
              .integer(entry -> entry.getValue().envelope().filingRevision())
              .text(entry -> new String(entry.getValue().origin().value(), StandardCharsets.UTF_8))
              .update(connection, UPSERT, kept);
          return keys(generation).update(connection, DELETE, gone);
        });
  }

  private static boolean removed(Map.Entry<Key, Reading.Event> entry) {
    return entry.getKey().kind().removed(entry.getValue().data());
  }

  private static Columns<Map.Entry<Key, Reading.Event>> keys(Generation generation) {
    return new Columns<Map.Entry<Key, Reading.Event>>()
        .integer(entry -> generation.number())
        .integer(entry -> entry.getKey().id().fiscalYear())
        .text(entry -> entry.getKey().id().department())
        .text(entry -> entry.getValue().source().name())
        .text(entry -> entry.getKey().kind().name())
        .text(entry -> entry.getKey().key());
  }
}
