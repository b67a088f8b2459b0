package org.jiheng.report.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A data source that asks, before a statement of rows is sent, how the database would go about it
 * with a plan that fits any parameters: that is what a statement gets that is sent often.
 */
final class ExplainedDatabase {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<GenericPlan> plans = new ArrayList<>();

  List<GenericPlan> plans() {
    return plans;
  }

  <T extends DataSource> T around(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              var result = invoke(real, method, arguments);
              return result instanceof Connection connection ? explaining(connection) : result;
            }));
  }

  private Connection explaining(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              var result = invoke(real, method, arguments);
              return method.getName().equals("prepareStatement")
                  ? explaining(real, (String) arguments[0], (PreparedStatement) result)
                  : result;
            });
  }

  private PreparedStatement explaining(Connection connection, String sql, PreparedStatement real) {
    var values = new TreeMap<Integer, Object>();
    return (PreparedStatement)
        Proxy.newProxyInstance(
            PreparedStatement.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("set") && arguments[0] instanceof Integer place) {
                values.put(place, arguments[1]);
              } else if (method.getName().startsWith("execute")) {
                explainAll(connection, sql, real.getParameterMetaData(), values);
              }
              return invoke(real, method, arguments);
            });
  }

  /** Each of the statements that are sent together. */
  private void explainAll(
      Connection connection, String sql, ParameterMetaData types, TreeMap<Integer, Object> values)
      throws SQLException {
    var place = 1;
    for (var one : sql.split(";\n")) {
      var names = new ArrayList<String>();
      var given = new ArrayList<>();
      for (var left = one.chars().filter(c -> c == '?').count(); left > 0; left--) {
        names.add(types.getParameterTypeName(place));
        given.add(values.get(place++));
      }
      explain(connection, one, names, given);
    }
  }

  private void explain(Connection connection, String sql, List<String> names, List<Object> values)
      throws SQLException {
    var numbered = new StringBuilder();
    var parts = sql.split("\\?", -1);
    for (var part = 0; part < parts.length; part++) {
      numbered.append(part == 0 ? "" : "$" + part).append(parts[part]);
    }
    try (var statement = connection.createStatement()) {
      statement.execute("set local plan_cache_mode = force_generic_plan");
      var declared = names.isEmpty() ? "" : "(" + String.join(", ", names) + ")";
      statement.execute("prepare explained " + declared + " as " + numbered);
      var given = values.stream().map(ExplainedDatabase::literal).collect(Collectors.joining(", "));
      var executed = names.isEmpty() ? "explained" : "explained (" + given + ")";
      try (var plan = statement.executeQuery("explain (format json) execute " + executed)) {
        plan.next();
        plans.add(GenericPlan.of(sql, tree(plan.getString(1))));
      }
      statement.execute("deallocate explained");
    }
  }

  private static JsonNode tree(String plan) {
    try {
      return JSON.readTree(plan).get(0).get("Plan");
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Values as the driver would write them into the text of a statement. */
  private static String literal(Object value) {
    if (value == null) {
      return "null";
    }
    return "'" + value.toString().replace("'", "''") + "'";
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }
}
