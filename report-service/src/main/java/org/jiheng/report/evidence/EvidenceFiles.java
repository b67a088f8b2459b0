package org.jiheng.report.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiheng.contracts.Actor;
import org.jiheng.cycle.evidence.Evidence;
import org.jiheng.cycle.evidence.EvidenceKind;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.report.evaluation.BoundEvidence;
import org.jiheng.sql.Columns;
import org.jiheng.sql.Database;
import org.jiheng.sql.Row;

/** The files, each content once, and what they are bound to; in the caller's transaction. */
@ApplicationScoped
class EvidenceFiles implements BoundEvidence {

  private static final int BLOCK = 1 << 20;

  private static final String SELECT =
      """
      select e.*, coalesce((select array_agg(l.place order by l.place) from evidence_link l
        where l.evidence = e.id), array[]::text[]) as places from evidence e
      """;

  private final Database database;

  EvidenceFiles(Database database) {
    this.database = database;
  }

  long nextId() {
    return database
        .sql("select nextval('evidence_id') as id")
        .first(row -> row.bigint("id"))
        .orElseThrow();
  }

  void add(Evidence evidence, byte[] content) {
    record Block(int number, byte[] bytes) {}

    var blocks = new ArrayList<Block>();
    for (var at = 0; at < content.length; at += BLOCK) {
      var end = Math.min(at + BLOCK, content.length);
      blocks.add(new Block(blocks.size(), Arrays.copyOfRange(content, at, end)));
    }
    var columns =
        new Columns<Block>().integer("number", Block::number).bytes("bytes", Block::bytes);
    database
        .sql(
            """
            insert into evidence_block (sha256, number, bytes)
            select :sha256, b.number, b.bytes from <b> on conflict do nothing
            """)
        .bind("sha256", evidence.sha256())
        .rows("b", columns, blocks)
        .update();
    database
        .sql(
            """
            insert into evidence (id, fiscal_year, department, sha256, size, name, kind, handed_by,
              handed_role, handed_at)
            values (:id, :fiscalYear, :department, :sha256, :size, :name, :kind, :by, :role, :at)
            """)
        .bind("id", evidence.id())
        .bind("fiscalYear", evidence.year().fiscalYear())
        .bind("department", evidence.year().department())
        .bind("sha256", evidence.sha256())
        .bind("size", evidence.size())
        .bind("name", evidence.name())
        .bind("kind", evidence.kind())
        .bind("by", evidence.handedBy().subject())
        .bind("role", evidence.handedBy().role())
        .bind("at", evidence.handedAt())
        .update();
  }

  /**
   * @param departments those of whoever asks; null for all
   */
  Optional<Evidence> one(long id, Collection<String> departments) {
    return database
        .sql(SELECT)
        .add("where e.id = :id and (cast(:departments as text[]) is null")
        .add(" or e.department = any(:departments))")
        .bind("id", id)
        .texts("departments", departments)
        .first(EvidenceFiles::evidence);
  }

  List<Evidence> of(DepartmentYear year, long after, int limit) {
    return database
        .sql(SELECT)
        .add("where e.fiscal_year = :fiscalYear and e.department = :department and e.id > :after")
        .add(" order by e.id limit :limit")
        .bind("fiscalYear", year.fiscalYear())
        .bind("department", year.department())
        .bind("after", after)
        .bind("limit", limit)
        .list(EvidenceFiles::evidence);
  }

  /** Of a file's content, from 0 on; empty behind the last one. */
  Optional<byte[]> block(String sha256, int number) {
    return database
        .sql("select bytes from evidence_block where sha256 = :sha256 and number = :number")
        .bind("sha256", sha256)
        .bind("number", number)
        .first(row -> row.bytes("bytes"));
  }

  /** Binds a file to these places and to no others. */
  void bind(Evidence evidence) {
    database
        .sql("delete from evidence_link where evidence = :id")
        .bind("id", evidence.id())
        .update();
    database
        .sql("insert into evidence_link (evidence, place) select :id, unnest(:places)")
        .bind("id", evidence.id())
        .texts("places", evidence.places())
        .update();
  }

  @Override
  public Map<DepartmentYear, Set<String>> of(Collection<DepartmentYear> ids) {
    var places = new HashMap<DepartmentYear, Set<String>>();
    DepartmentYear.byYear(ids)
        .forEach(
            (year, departments) ->
                database
                    .sql(
                        """
                        select e.department, l.place from evidence e
                        join evidence_link l on l.evidence = e.id
                        where e.fiscal_year = :year and e.department = any(:departments)
                        """)
                    .bind("year", year)
                    .texts("departments", departments)
                    .list(
                        row ->
                            places
                                .computeIfAbsent(
                                    new DepartmentYear(row.text("department"), year),
                                    id -> new HashSet<>())
                                .add(row.text("place"))));
    return places;
  }

  private static Evidence evidence(Row row) throws SQLException {
    return new Evidence(
        row.bigint("id"),
        new DepartmentYear(row.text("department"), row.integer("fiscal_year")),
        row.text("sha256"),
        row.bigint("size"),
        row.text("name"),
        row.one(EvidenceKind.class, "kind"),
        new Actor(row.text("handed_by"), row.text("handed_role")),
        row.instant("handed_at"),
        row.texts("places"));
  }
}
