package org.jiheng.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jiheng.report.storage.Database;

/** The projection of one department, row for row. */
@ApplicationScoped
class Tables {

  private final Database database;

  Tables(Database database) {
    this.database = database;
  }

  @Transactional
  List<String> of(String department) {
    return database.list(
        """
        select f::text from fact f where department = ?
        union all select p::text from intake_position p where department = ?
        union all select a::text from arrival a where department = ?
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
  List<String> facts(String department, FactKind kind) {
    return database.list(
        "select key from fact where department = ? and kind = ? order by key",
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
            "select next_offset from intake_offset where topic = ?",
            statement -> statement.setString(1, topic),
            row -> row.getLong(1))
        .orElseThrow();
  }
}
