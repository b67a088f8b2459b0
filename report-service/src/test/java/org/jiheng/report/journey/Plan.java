package org.jiheng.report.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Set;
import java.util.TreeSet;
import org.jiheng.sql.Database;
import org.jiheng.sql.Sql;

/**
 * How the database carried out a statement.
 *
 * @param scans type of every scan of a table, with the table or the index
 * @param rows how many rows were looked at, also those that were then passed over
 */
public record Plan(Set<String> scans, long rows) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a statement begins with whose plan is wanted. */
  public static Sql explained(Database database) {
    return database.sql("explain (analyze, format json) ");
  }

  public static Plan of(Sql explained) {
    return QuarkusTransaction.requiringNew()
        .call(() -> explained.first(row -> read(row.text("QUERY PLAN"))).orElseThrow());
  }

  private static Plan read(String json) {
    try {
      var scans = new TreeSet<String>();
      return new Plan(scans, rows(JSON.readTree(json).get(0).get("Plan"), scans));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static long rows(JsonNode node, Set<String> scans) {
    var rows = 0L;
    var type = node.get("Node Type").asText();
    if (type.contains("Scan") && !type.equals("CTE Scan") && !type.equals("Subquery Scan")) {
      scans.add(type + " " + node.path("Index Name").asText(node.path("Relation Name").asText()));
      var perLoop = node.get("Actual Rows").asLong() + node.path("Rows Removed by Filter").asLong();
      rows = perLoop * node.get("Actual Loops").asLong();
    }
    for (var part : node.path("Plans")) {
      rows += rows(part, scans);
    }
    return rows;
  }
}
