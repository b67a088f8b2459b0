package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;

/** The projected rows: the newest state of every aggregate that is not removed. */
@ApplicationScoped
class Facts {

  private static final String UPSERT =
      """
      insert into fact (generation, fiscal_year, department, source, kind, key, version,
        filing_revision, state)
      select f.generation, f.fiscal_year, f.department, f.source, f.kind, f.key, f.version, f.filing_revision,
        f.state::jsonb
      from <f>
      on conflict (fiscal_year, department, generation, source, kind, key) do update set
        version = excluded.version, filing_revision = excluded.filing_revision,
        state = excluded.state
      where fact.version < excluded.version
      """;

  private static final String DELETE =
      """
      delete from fact using <f>
      where fact.generation = f.generation and fact.fiscal_year = f.fiscal_year and fact.department = f.department
        and fact.source = f.source and fact.kind = f.kind and fact.key = f.key
      """;

  private static final String OF =
      """
      select fact.department, fact.fiscal_year, fact.kind, fact.state
      from fact join <f>
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
            .integer("generation", id -> generation.number())
            .integer("fiscal_year", DepartmentYear::fiscalYear)
            .text("department", DepartmentYear::department);
    return database
        .sql(OF)
        .rows("f", wanted, ids)
        .list(
            row ->
                new Fact(
                    new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
                    row.one(FactKind.class, "kind"),
                    row.bytes("state")));
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
    var states =
        keys(generation)
            .bigint("version", entry -> entry.getValue().data().version())
            .integer("filing_revision", entry -> entry.getValue().envelope().filingRevision())
            .text(
                "state",
                entry -> new String(entry.getValue().origin().value(), StandardCharsets.UTF_8));
    database.sql(UPSERT).rows("f", states, kept).update();
    database.sql(DELETE).rows("f", keys(generation), gone).update();
  }

  private static boolean removed(Map.Entry<Key, Reading.Event> entry) {
    return entry.getKey().kind().removed(entry.getValue().data());
  }

  private static Columns<Map.Entry<Key, Reading.Event>> keys(Generation generation) {
    return new Columns<Map.Entry<Key, Reading.Event>>()
        .integer("generation", entry -> generation.number())
        .integer("fiscal_year", entry -> entry.getKey().id().fiscalYear())
        .text("department", entry -> entry.getKey().id().department())
        .text("source", entry -> entry.getValue().source().name())
        .text("kind", entry -> entry.getKey().kind().name())
        .text("key", entry -> entry.getKey().key());
  }
}
