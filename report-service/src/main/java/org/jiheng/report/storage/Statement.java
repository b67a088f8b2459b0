package org.jiheng.report.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL that grows together with the values of its parameters, so that the two stay in step. */
public final class Statement {

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  public Statement add(String text, Object... parameters) {
    sql.append(text);
    values.addAll(List.of(parameters));
    return this;
  }

  public Statement when(boolean wanted, String text, Object... parameters) {
    return wanted ? add(text, parameters) : this;
  }

  public String sql() {
    return sql.toString();
  }

  public void bind(PreparedStatement statement) throws SQLException {
    for (var place = 0; place < values.size(); place++) {
      statement.setObject(place + 1, values.get(place));
    }
  }
}
