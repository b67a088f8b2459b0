package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.report.storage.Database;

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
    return database.list(
        """
        select 'fact' || (to_jsonb(f) - 'generation')::text from fact f
          where department = ? and generation = (select serving from projection)
        union all select 'position' || (to_jsonb(p) - 'generation')::text from intake_position p
          where department = ? and generation = (select serving from projection)
        union all select 'arrival' || (to_jsonb(a) - 'generation')::text from arrival a
          where department = ? and generation = (select serving from projection)
        order by 1
        """,
        statement -> {
          statement.setString(1, department);
          statement.setString(2, department);
          statement.setString(3, department);
        },
        row -> row.getString(1));
  }

  /** What became of the facts, without when and in which transaction it was made. */
  @Transactional
  public List<String> evaluations(String department) {
    return database.list(
        """
        select 'evaluation' || (to_jsonb(e) - 'made_in')::text from evaluation e
          where department = ?
        union all select 'revision' || (to_jsonb(r) - 'made_at' - 'made_in')::text
          from evaluation_revision r where department = ?
        union all select 'told' || count(*) from outbox where department = ?
        order by 1
        """,
        statement -> {
          statement.setString(1, department);
          statement.setString(2, department);
          statement.setString(3, department);
        },
        row -> row.getString(1));
  }

  @Transactional
  public int serving() {
    return database
        .first("select serving from projection", Database.Binding.NONE, row -> row.getInt(1))
        .orElseThrow();
  }

  /** How many events wait to be published. */
  @Transactional
  public long unsent() {
    return database
        .first(
            "select count(*) from outbox where status = 'NEW'",
            Database.Binding.NONE,
            row -> row.getLong(1))
        .orElseThrow();
  }

  /** How many rows a generation has. */
  @Transactional
  public long rows(int generation) {
    return database
        .first(
            """
            select (select count(*) from fact where generation = g.n)
              + (select count(*) from intake_position where generation = g.n)
              + (select count(*) from arrival where generation = g.n)
              + (select count(*) from parked_event where generation = g.n)
              + (select count(*) from intake_offset where generation = g.n)
            from (values (?)) as g (n)
            """,
            statement -> statement.setInt(1, generation),
            row -> row.getLong(1))
        .orElseThrow();
  }

  /** As nobody should. */
  @Transactional
  public int damage(String sql) {
    return database.update(sql, Database.Binding.NONE);
  }

  @Transactional
  List<String> facts(String department, FactKind kind) {
    return database.list(
        "select key from fact where department = ? and kind = ?"
            + " and generation = (select serving from projection) order by key",
        statement -> {
          statement.setString(1, department);
          statement.setString(2, kind.name());
        },
        row -> row.getString(1));
  }

  /** As somebody would who mends what was parked. */
  @Transactional
  void mend(long parked, byte[] value) {
    database.update(
        "update parked_event set value = ? where id = ?",
        statement -> {
          statement.setBytes(1, value);
          statement.setLong(2, parked);
        });
  }

  @Transactional
  long offset(String topic) {
    return database
        .first(
            "select next_offset from intake_offset where topic = ?"
                + " and generation = (select serving from projection)",
            statement -> statement.setString(1, topic),
            row -> row.getLong(1))
        .orElseThrow();
  }
}
