package org.jiheng.report.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiheng.cycle.sample.DrawnSample;
import org.jiheng.cycle.sample.DrawnSample.Candidate;
import org.jiheng.cycle.sample.SampleMethod;
import org.jiheng.cycle.sample.SampleUnit;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.report.cycle.DrawnDepartments;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** Every draw, in the caller's transaction. */
@ApplicationScoped
class Samples implements DrawnDepartments {

  private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

  private static final String UNITS =
      """
      select e.department, e.name, 1 + case when :method = 'RISK' then coalesce((
        select sum(f.value::integer) from jsonb_each_text(e.findings) f), 0) else 0 end as weight
      from evaluation e where e.fiscal_year = :fiscalYear order by e.department
      """;

  private final Database database;

  Samples(Database database) {
    this.database = database;
  }

  /** What can be drawn of a year, with the names of the departments. */
  record Drawable(List<SampleUnit> units, Map<String, String> names) {}

  Drawable drawable(int fiscalYear, SampleMethod method) {
    var names = new TreeMap<String, String>();
    var units =
        database
            .sql(UNITS)
            .bind("fiscalYear", fiscalYear)
            .bind("method", method)
            .list(
                row -> {
                  names.put(row.text("department"), row.text("name"));
                  return new SampleUnit(row.text("department"), row.bigint("weight"));
                });
    return new Drawable(units, names);
  }

  long nextId() {
    return database
        .sql("select nextval('sample_id') as id")
        .first(row -> row.bigint("id"))
        .orElseThrow();
  }

  void add(DrawnSample sample) {
    database
        .sql(
            """
            insert into sample (id, fiscal_year, method, number, seed, weight_sum, start_at,
              departments, drawn_by, drawn_at)
            values (:id, :fiscalYear, :method, :number, :seed, :sum, :start,
              cast(:departments as jsonb), :drawnBy, :drawnAt)
            """)
        .bind("id", sample.id())
        .bind("fiscalYear", sample.fiscalYear())
        .bind("method", sample.method())
        .bind("number", sample.number())
        .bind("seed", sample.seed())
        .bind("sum", sample.sum())
        .bind("start", sample.start())
        .bind("departments", json(sample.departments()))
        .bind("drawnBy", sample.drawnBy())
        .bind("drawnAt", sample.drawnAt())
        .update();
  }

  @Override
  public boolean isDrawn(DepartmentYear id) {
    return database
        .sql(
            """
            select 1 as drawn from sample s cross join lateral jsonb_array_elements(s.departments) d
            where s.fiscal_year = :fiscalYear and d ->> 'code' = :department
              and d ->> 'outcome' <> 'NOT_DRAWN' limit 1
            """)
        .bind("fiscalYear", id.fiscalYear())
        .bind("department", id.department())
        .first(row -> row.integer("drawn"))
        .isPresent();
  }

  Optional<DrawnSample> of(long id) {
    return database
        .sql("select * from sample where id = :id")
        .bind("id", id)
        .first(Samples::sample);
  }

  /** The newest first. */
  List<DrawnSample> before(Integer fiscalYear, long id, int limit) {
    return database
        .sql("select * from sample where id < :id")
        .add(" and fiscal_year = :fiscalYear", "fiscalYear", fiscalYear)
        .add(" order by id desc limit :limit")
        .bind("id", id)
        .bind("limit", limit)
        .list(Samples::sample);
  }

  private static DrawnSample sample(Row row) throws SQLException {
    return new DrawnSample(
        row.bigint("id"),
        row.integer("fiscal_year"),
        row.one(SampleMethod.class, "method"),
        row.integer("number"),
        row.text("seed"),
        row.bigint("weight_sum"),
        row.bigint("start_at"),
        candidates(row.text("departments")),
        row.text("drawn_by"),
        row.instant("drawn_at"));
  }

  private static List<Candidate> candidates(String json) {
    try {
      return FilingJson.mapper().readValue(json, CANDIDATES);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String json(List<Candidate> departments) {
    try {
      return FilingJson.mapper().writeValueAsString(departments);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
