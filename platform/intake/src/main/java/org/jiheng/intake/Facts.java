package org.jiheng.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiheng.contracts.Change;
import org.jiheng.facts.Fact;
import org.jiheng.facts.FactKind;
import org.jiheng.facts.FactPlace;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.outbox.CloudEvents;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Packed;
import org.jiheng.sql.Row;
import org.jiheng.sql.Sql;

/**
 * The projected rows: a form, a sheet, a department is one each. They are asked for a year at a
 * time, so that the planner sees which partition it is.
 */
@ApplicationScoped
public class Facts {

  private static final String OF =
      """
      select department, kind, state from fact
      where generation = :generation and fiscal_year = :fiscalYear and department = any(:departments)
      """;

  private static final String ROLL =
      "select kind, state from fact where generation = :generation and kind = 'ROLL_ENTRY'";

  private static final String KEEP =
      """
      insert into fact (generation, fiscal_year, department, kind, key, version, state)
      select f.generation, f.fiscal_year, f.department, f.kind, f.key, f.version, f.state
      from <f>
      on conflict (fiscal_year, department, generation, kind, key) do update set
        version = excluded.version, state = excluded.state
      """;

  private static final String DELETE =
      """
      delete from fact
      where generation = :generation and fiscal_year = :fiscalYear and department = any(:departments)
        and (department, kind, key) in (select gone.department, gone.kind, gone.key from <gone>)
      """;

  private final Database database;

  Facts(Database database) {
    this.database = database;
  }

  List<Fact> of(Generation generation, Collection<DepartmentYear> ids) {
    var facts = new ArrayList<Fact>();
    DepartmentYear.byYear(ids)
        .forEach(
            (year, departments) ->
                facts.addAll(
                    database
                        .sql(OF)
                        .bind("generation", generation.number())
                        .bind("fiscalYear", year)
                        .texts("departments", departments)
                        .list(
                            row -> {
                              var kind = row.one(FactKind.class, "kind");
                              var id = new DepartmentYear(row.text("department"), year);
                              return new Fact(id, kind, state(kind, row));
                            })));
    return facts;
  }

  /** The states of all entries of the roll. */
  public List<Change> roll(Generation generation) {
    return database
        .sql(ROLL)
        .bind("generation", generation.number())
        .list(row -> state(row.one(FactKind.class, "kind"), row));
  }

  Sql kept(Generation generation, List<Fact> facts) {
    var columns =
        new Columns<Fact>()
            .integer("generation", fact -> generation.number())
            .integer("fiscal_year", fact -> fact.id().fiscalYear())
            .text("department", fact -> fact.id().department())
            .text("kind", fact -> fact.kind().name())
            .text("key", Fact::key)
            .bigint("version", fact -> fact.state().version())
            .bytes("state", fact -> Packed.of(CloudEvents.data(fact.state())));
    return database.sql(KEEP).rows("f", columns, facts);
  }

  void delete(Generation generation, List<FactPlace> gone) {
    Map<Integer, List<FactPlace>> byYear =
        gone.stream().collect(Collectors.groupingBy(place -> place.id().fiscalYear()));
    var columns =
        new Columns<FactPlace>()
            .text("department", place -> place.id().department())
            .text("kind", place -> place.kind().name())
            .text("key", FactPlace::key);
    byYear.forEach(
        (year, places) ->
            database
                .sql(DELETE)
                .bind("generation", generation.number())
                .bind("fiscalYear", year)
                .texts(
                    "departments",
                    places.stream().map(place -> place.id().department()).distinct().toList())
                .rows("gone", columns, places)
                .update());
  }

  private static Change state(FactKind kind, Row row) throws SQLException {
    return CloudEvents.data(kind.type(), Packed.plain(row.bytes("state")));
  }
}
