package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.StatementChart;

/**
 * Finds the lines of a filed statement that have no place in the chart. Works on the tree, so that
 * it also judges a filing in which other members are at fault.
 */
public final class StatementFaults {

  private StatementFaults() {}

  public static List<Fault> of(JsonNode filing, StatementChart chart) {
    var faults = new ArrayList<Fault>();
    var statement = filing.path("statement");
    var known = chart;
    for (var i = 0; i < statement.size(); i++) {
      var line = statement.path(i).path("line");
      if (line.isTextual() && known.line(line.textValue()).isEmpty()) {
        var name = statement.path(i).path("name").textValue();
        var place = known.place(line.textValue(), name);
        if (place.isEmpty()) {
          faults.add(new Fault("/statement/" + i + "/line", line, reason(line.textValue(), chart)));
        }
        known = known.with(place.stream().toList());
      }
    }
    return faults;
  }

  private static String reason(String code, StatementChart chart) {
    var dot = code.lastIndexOf('.');
    var parent = dot < 0 ? null : chart.line(code.substring(0, dot)).orElse(null);
    return parent == null
        ? "收支项目“" + code + "”不在收支项目目录中。"
        : "收支项目“" + code + "”不在收支项目目录中；作为“" + parent.name() + "”的下级项目时须填写 name。";
  }
}
