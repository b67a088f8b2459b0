package org.jiheng.report.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jiheng.facts.FactKind;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.sql.Database;
import org.jiheng.sql.Packed;
import org.jiheng.sql.Row;

/** The projection of one department, row for row. */
@ApplicationScoped
public class Tables {

  private final Database database;

  Tables(Database database) {
    this.database = database;
  }

  /** Of the serving generation, whichever it is. */
  @Transactional
  public List<String> of(String department) {
    var facts =
        database
            .sql(
                """
            select (to_jsonb(f) - 'generation' - 'state')::text as line, state from fact f
            where department = :department and generation = (select serving from projection)
            order by 1
            """)
            .bind("department", department)
            .list(row -> "fact" + row.text("line") + text(row.bytes("state")));
    var others =
        database
            .sql(
                """
            select 'position' || (to_jsonb(p) - 'generation')::text as line from intake_position p
              where department = :department and generation = (select serving from projection)
            union all select 'arrival' || (to_jsonb(a) - 'generation')::text from arrival a
              where department = :department and generation = (select serving from projection)
            order by 1
            """)
            .bind("department", department)
            .list(row -> row.text("line"));
    return Stream.concat(facts.stream(), others.stream()).toList();
  }

  /** A form's rows in the serving generation, changed as nobody should. */
  @Transactional
  public void damageRows(String department, String form, Consumer<ArrayNode> damage) {
    var state =
        database
            .sql(
                "select state from fact where department = :department and key = :form"
                    + " and generation = (select serving from projection)")
            .bind("department", department)
            .bind("form", form)
            .first(row -> text(row.bytes("state")))
            .orElseThrow();
    try {
      var tree = FilingJson.mapper().readTree(state);
      damage.accept((ArrayNode) tree.get("indicators"));
      database
          .sql("update fact set state = :state where department = :department and key = :form")
          .bind("state", Packed.of(FilingJson.mapper().writeValueAsBytes(tree)))
          .bind("department", department)
          .bind("form", form)
          .update();
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(byte[] packed) {
    return new String(Packed.plain(packed), StandardCharsets.UTF_8);
  }

  /** What became of the facts, without when and in which transaction it was made. */
  @Transactional
  public List<String> evaluations(String department) {
    var others =
        database
            .sql(
                """
            select 'evaluation' || (to_jsonb(e) - 'made_in')::text as line from evaluation e
              where department = :department
            union all select 'told' || count(*) from outbox_trail where department = :department
              and headers ->> 'ce_type' like '%.EvaluationChanged.%'
            order by 1
            """)
            .bind("department", department)
            .list(row -> row.text("line"));
    var revisions =
        database
            .sql(
                """
            select (to_jsonb(r) - 'made_at' - 'made_in' - 'base_revision' - 'body' - 'filing_body')::text
                as line, r.body, b.body as base_body, r.filing_body, b.filing_body as base_filing_body
            from evaluation_revision r left join evaluation_revision b
              on b.fiscal_year = r.fiscal_year and b.department = r.department
              and b.revision = r.base_revision
            where r.department = :department order by 1
            """)
            .bind("department", department)
            .list(
                row ->
                    "revision" + row.text("line") + body(row, "body") + body(row, "filing_body"));
    return Stream.concat(others.stream(), revisions.stream()).toList();
  }

  private static String body(Row row, String column) throws SQLException {
    var packed = row.bytes(column);
    var base = row.bytes("base_" + column);
    return new String(
        base == null ? Packed.plain(packed) : Packed.plain(packed, Packed.plain(base)),
        StandardCharsets.UTF_8);
  }

  /** How many revisions of departments with such codes one transaction has made at most. */
  @Transactional
  public long mostRevisionsAtOnce(String prefix) {
    return database
        .sql(
            """
            select count(*) as revisions from evaluation_revision
            where starts_with(department, :prefix) group by made_in order by 1 desc limit 1
            """)
        .bind("prefix", prefix)
        .first(row -> row.bigint("revisions"))
        .orElseThrow();
  }

  /** The size of all bodies of a department's revisions as they are kept. */
  @Transactional
  public long keptBytes(String department) {
    return keptBytes(department, null);
  }

  /** As {@link #keptBytes(String)}, of one revision. */
  @Transactional
  public long keptBytes(String department, Integer revision) {
    return database
        .sql(
            "select sum(octet_length(body) + octet_length(filing_body)) as bytes"
                + " from evaluation_revision where department = :department")
        .bind("department", department)
        .add(" and revision = :revision", "revision", revision)
        .first(row -> row.bigint("bytes"))
        .orElseThrow();
  }

  @Transactional
  public long revisions(String prefix) {
    return database
        .sql("select count(*) from evaluation_revision where starts_with(department, :prefix)")
        .bind("prefix", prefix)
        .first(row -> row.bigint("count"))
        .orElseThrow();
  }

  @Transactional
  public int serving() {
    return database
        .sql("select serving from projection")
        .first(row -> row.integer("serving"))
        .orElseThrow();
  }

  /** How many events wait to be published. */
  @Transactional
  public long unsent() {
    return database
        .sql("select count(*) from outbox where status = 'NEW'")
        .first(row -> row.bigint("count"))
        .orElseThrow();
  }

  /** How many rows a generation has. */
  @Transactional
  public long rows(int generation) {
    return database
        .sql(
            """
            select (select count(*) from fact where generation = g.n)
              + (select count(*) from intake_position where generation = g.n)
              + (select count(*) from arrival where generation = g.n)
              + (select count(*) from parked_event where generation = g.n)
              + (select count(*) from intake_offset where generation = g.n) as rows
            from (values (:generation)) as g (n)
            """)
        .bind("generation", generation)
        .first(row -> row.bigint("rows"))
        .orElseThrow();
  }

  /** As nobody should. */
  @Transactional
  public int damage(String sql) {
    return database.sql(sql).update();
  }

  @Transactional
  List<String> facts(String department, FactKind kind) {
    return database
        .sql(
            "select key from fact where department = :department and kind = :kind"
                + " and generation = (select serving from projection) order by key")
        .bind("department", department)
        .bind("kind", kind.name())
        .list(row -> row.text("key"));
  }

  /** As somebody would who mends what was parked. */
  @Transactional
  void mend(long parked, byte[] value) {
    database
        .sql("update parked_event set value = :value where id = :id")
        .bind("value", value)
        .bind("id", parked)
        .update();
  }

  @Transactional
  long offset(String topic) {
    return database
        .sql(
            "select next_offset from intake_offset where topic = :topic"
                + " and generation = (select serving from projection)")
        .bind("topic", topic)
        .first(row -> row.bigint("next_offset"))
        .orElseThrow();
  }
}
