package org.jiheng.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;

/** SQL that grows together with the values of its parameters, each under its name. */
public final class Sql {

  private final Jdbi jdbi;
  private final StringBuilder sql;
  private final Map<String, Argument> values = new LinkedHashMap<>();
  private int further;
  private final Map<String, String> tables = new LinkedHashMap<>();
  private boolean idle;

  Sql(Jdbi jdbi, String text) {
    this.jdbi = jdbi;
    this.sql = new StringBuilder(text);
  }

  /** Maps a row; what it gives may be null. */
  @FunctionalInterface
  public interface Mapping<T> {
    T of(Row row) throws SQLException;
  }

  /** More of the text, behind what is there. */
  public Sql add(String text) {
    sql.append(text);
    return this;
  }

  /** More of the text with its parameter, unless the value is null: then nothing is asked. */
  public Sql add(String text, String name, Object value) {
    return value == null ? this : add(text).bind(name, value);
  }

  public Sql bind(String name, Object value) {
    var sent = Column.sent(value);
    values.put(name, (place, statement, context) -> statement.setObject(place, sent));
    return this;
  }

  /** A list for {@code any(:name)} and its like. */
  public Sql texts(String name, Collection<String> texts) {
    return array(name, "text", texts == null ? null : texts.toArray(String[]::new));
  }

  public Sql integers(String name, Collection<Integer> integers) {
    return array(name, "integer", integers == null ? null : integers.toArray(Integer[]::new));
  }

  private Sql array(String name, String type, Object[] array) {
    if (array == null) {
      return bind(name, null);
    }
    values.put(name, Column.argument(type, array));
    return this;
  }

  /** Rows that stand in the statement as {@code <name>}, a table with the columns' names. */
  public <T> Sql rows(String name, Columns<T> columns, Collection<T> rows) {
    tables.put(name, columns.table(name));
    idle |= rows.isEmpty();
    columns.forEach(column -> values.put(name + "." + column.name(), column.array(rows)));
    return this;
  }

  /**
   * Another statement, sent together with what is here and carried out after it: they take one way
   * to the database and back. A list is of the last one's rows, a count is of what the first one
   * touched. What has no rows to work with is left out.
   *
   * @throws IllegalArgumentException where both have a parameter or rows of one name
   */
  public Sql then(Sql next) {
    if (idle || next.idle) {
      return idle ? next : this;
    }
    next.values.forEach((name, value) -> once(values.put(name, value), name));
    next.tables.forEach((name, table) -> once(tables.put(name, table), name));
    sql.append(";\n").append(next.sql);
    further += 1 + next.further;
    return this;
  }

  private static void once(Object former, String name) {
    if (former != null) {
      throw new IllegalArgumentException("two statements that go together both have " + name);
    }
  }

  public <T> List<T> list(Mapping<T> mapping) {
    return run(
        () -> {
          try (var handle = jdbi.open();
              var query = bound(handle.createQuery(sql))) {
            return query.execute((sent, context) -> all(last(sent.get()), mapping));
          }
        });
  }

  private ResultSet last(PreparedStatement sent) throws SQLException {
    for (var passed = 0; passed < further; passed++) {
      sent.getMoreResults();
    }
    return sent.getResultSet();
  }

  public <T> Optional<T> first(Mapping<T> mapping) {
    return list(mapping).stream().findFirst();
  }

  /** Calls what gives rows that nobody needs. */
  public void call() {
    list(row -> row);
  }

  /** How many rows it touched; it is not sent where it had none to work with. */
  public int update() {
    if (idle) {
      return 0;
    }
    return run(
        () -> {
          try (var handle = jdbi.open();
              var update = bound(handle.createUpdate(sql))) {
            return update.execute();
          }
        });
  }

  private <S extends SqlStatement<S>> S bound(S statement) {
    tables.forEach(statement::define);
    values.forEach(statement::bind);
    return statement;
  }

  private static <T> List<T> all(ResultSet result, Mapping<T> mapping) throws SQLException {
    var row = new Row(result);
    var rows = new ArrayList<T>();
    while (result.next()) {
      rows.add(mapping.of(row));
    }
    return rows;
  }

  private interface Work<T> {
    T done() throws SQLException;
  }

  private static <T> T run(Work<T> work) {
    try {
      return work.done();
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    } catch (JdbiException failure) {
      throw failure.getCause() instanceof SQLException cause ? new DatabaseFailure(cause) : failure;
    }
  }
}
