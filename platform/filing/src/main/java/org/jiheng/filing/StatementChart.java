package org.jiheng.filing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chart of statement lines: which lines there are and which breakdowns make up a line. */
public final class StatementChart {

  private final Map<String, ChartLine> lines = new LinkedHashMap<>();

  /** Parent, then breakdown, to whether it is complete. */
  private final Map<String, Map<String, Boolean>> breakdowns = new HashMap<>();

  public StatementChart(Collection<ChartLine> lines) {
    lines.forEach(line -> this.lines.put(line.code(), line));
    this.lines.values().forEach(this::index);
  }

  /** All lines, in the order of the chart. */
  public List<ChartLine> lines() {
    return List.copyOf(lines.values());
  }

  public Optional<ChartLine> line(String code) {
    return Optional.ofNullable(lines.get(code));
  }

  /** The lines below a parent, all breakdowns together. */
  public List<ChartLine> children(String parent) {
    return lines.values().stream().filter(line -> parent.equals(line.parent())).toList();
  }

  /** This chart with further lines; a line of the same code is replaced. */
  public StatementChart with(Collection<ChartLine> further) {
    var all = new LinkedHashMap<>(lines);
    further.forEach(line -> all.put(line.code(), line));
    return new StatementChart(all.values());
  }

  /**
   * This chart with the lines that a filing names itself below known parents. Parents come before
   * their children in the statement.
   */
  public StatementChart with(Filing filing) {
    var chart = new StatementChart(lines.values());
    for (StatementEntry entry : filing.statement()) {
      if (chart.line(entry.line()).isEmpty()) {
        chart.place(entry.line(), entry.name()).ifPresent(chart::add);
      }
    }
    return chart;
  }

  private void add(ChartLine line) {
    lines.put(line.code(), line);
    index(line);
  }

  private void index(ChartLine line) {
    if (line.parent() != null) {
      breakdowns
          .computeIfAbsent(line.parent(), parent -> new LinkedHashMap<>())
          .putIfAbsent(line.breakdown(), line.complete());
    }
  }

  /**
   * The line that an unknown code with a name of its own becomes: a part of the known line whose
   * code it extends. It joins the parent's only breakdown; a parent without one gets a complete
   * one; below a parent with several it is an example, because nobody can say which it completes.
   *
   * @return empty where the name is blank or no parent is known
   */
  public Optional<ChartLine> place(String code, String name) {
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    return parentOf(code).map(parent -> childOf(parent, code, name));
  }

  private Optional<ChartLine> parentOf(String code) {
    var dot = code.lastIndexOf('.');
    return dot < 1 || dot == code.length() - 1 ? Optional.empty() : line(code.substring(0, dot));
  }

  private ChartLine childOf(ChartLine parent, String code, String name) {
    var known = breakdowns.getOrDefault(parent.code(), Map.of());
    if (known.isEmpty()) {
      return new ChartLine(code, name, parent.code(), "item", true);
    }
    if (known.size() > 1) {
      return new ChartLine(code, name, parent.code(), "examples", false);
    }
    var only = known.entrySet().iterator().next();
    return new ChartLine(code, name, parent.code(), only.getKey(), only.getValue());
  }
}
