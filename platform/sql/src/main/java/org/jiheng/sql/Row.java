package org.jiheng.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A row of a result; null where the column is. */
public final class Row {

  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  public String text(String column) throws SQLException {
    return result.getString(column);
  }

  public Integer integer(String column) throws SQLException {
    var value = result.getInt(column);
    return result.wasNull() ? null : Integer.valueOf(value);
  }

  public Long bigint(String column) throws SQLException {
    var value = result.getLong(column);
    return result.wasNull() ? null : Long.valueOf(value);
  }

  public BigDecimal numeric(String column) throws SQLException {
    return result.getBigDecimal(column);
  }

  public List<String> texts(String column) throws SQLException {
    var array = result.getArray(column);
    return array == null ? null : List.of((String[]) array.getArray());
  }

  public boolean is(String column) throws SQLException {
    return result.getBoolean(column);
  }

  public byte[] bytes(String column) throws SQLException {
    return result.getBytes(column);
  }

  public UUID uuid(String column) throws SQLException {
    return result.getObject(column, UUID.class);
  }

  public Instant instant(String column) throws SQLException {
    var time = result.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  public <E extends Enum<E>> E one(Class<E> type, String column) throws SQLException {
    var name = text(column);
    return name == null ? null : Enum.valueOf(type, name);
  }
}
