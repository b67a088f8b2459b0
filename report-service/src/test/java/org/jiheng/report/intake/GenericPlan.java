package org.jiheng.report.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the database would go about a statement, whatever its parameters.
 *
 * @param scans each way into a table, with the table's name
 */
record GenericPlan(String sql, Set<String> scans) {

  static GenericPlan of(String sql, JsonNode plan) {
    var scans = new TreeSet<String>();
    collect(plan, scans);
    return new GenericPlan(sql, scans);
  }

  private static void collect(JsonNode node, Set<String> scans) {
    if (node.has("Relation Name") && node.path("Node Type").asText().endsWith("Scan")) {
      scans.add(node.get("Node Type").asText() + " " + node.get("Relation Name").asText());
    }
    node.path("Plans").forEach(part -> collect(part, scans));
  }
}
