package org.jiheng.bench.province;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.StatementEntry;

/**
 * A department's amounts in 万元. Parts make up their wholes, except in one statement of eight, where
 * one line is off.
 */
record DrawnAmounts(Cell basic, List<Project> projects, BigDecimal otherProjects) {

  private static final int BROKEN = 12;

  /** Annual budget and what was executed of it. */
  record Cell(BigDecimal annual, BigDecimal executed) {
    Cell plus(Cell other) {
      return new Cell(annual.add(other.annual), executed.add(other.executed));
    }
  }

  /** A project with its code, name and funds. */
  record Project(String code, String name, Cell current, Cell carriedOver) {
    Cell total() {
      return current.plus(carriedOver);
    }
  }

  static DrawnAmounts draw(Draw draw, int count) {
    List<Project> projects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var name = NameParts.PROJECTS.get(i % NameParts.PROJECTS.size());
      var number = "%02d".formatted(i + 1);
      projects.add(
          new Project(
              "p" + number, name + "（" + number + "）", cell(draw, 100, 3000), cell(draw, 0, 200)));
    }
    return new DrawnAmounts(cell(draw, 2000, 9000), projects, draw.wan(50, 900));
  }

  private static Cell cell(Draw draw, int least, int most) {
    var annual = draw.wan(least, most);
    return new Cell(annual, draw.percent(20) ? annual : draw.share(annual, 550, 999));
  }

  Cell project() {
    var other = new Cell(otherProjects, otherProjects);
    return projects.stream().map(Project::total).reduce(other, Cell::plus);
  }

  Cell total() {
    return basic.plus(project());
  }

  List<StatementEntry> statement(Draw draw) {
    List<StatementEntry> entries = new ArrayList<>();
    var executed = total().executed();
    executed(entries, "income", executed);
    executed(entries, "income.general-public", executed);
    executed(entries, "income.government-fund", BigDecimal.ZERO);
    executed(entries, "expenditure", executed);
    executed(entries, "expenditure.basic", basic.executed());
    executed(entries, "expenditure.project", project().executed());
    executed(entries, "general-public.expenditure", executed);
    split(entries, draw, "general-public.basic", basic.executed(), "301", "302", "303");
    split(entries, draw, "general-public.project", project().executed(), "302", "310", "399");
    threePublic(entries, draw);
    projects(entries, draw);
    executed(entries, "procurement", draw.wan(100, 4000));
    if (draw.percent(BROKEN)) {
      breakOne(entries, draw.between(0, entries.size() - 1));
    }
    return entries;
  }

  private static void split(
      List<StatementEntry> entries, Draw draw, String line, BigDecimal whole, String... classes) {
    executed(entries, line, whole);
    var rest = whole;
    for (int i = 0; i < classes.length - 1; i++) {
      var part = draw.share(rest, 200, 700);
      executed(entries, line + "." + classes[i], part);
      rest = rest.subtract(part);
    }
    executed(entries, line + "." + classes[classes.length - 1], rest);
  }

  private static void threePublic(List<StatementEntry> entries, Draw draw) {
    var vehicles = cell(draw, 5, 60);
    var abroad = cell(draw, 0, 40);
    var reception = cell(draw, 1, 20);
    budgeted(entries, draw, "three-public", null, vehicles.plus(abroad).plus(reception));
    budgeted(entries, draw, "three-public.vehicles", null, vehicles);
    budgeted(entries, draw, "three-public.abroad", null, abroad);
    budgeted(entries, draw, "three-public.reception", null, reception);
  }

  private void projects(List<StatementEntry> entries, Draw draw) {
    budgeted(entries, draw, "project", null, project());
    for (Project each : projects) {
      budgeted(entries, draw, "project." + each.code(), each.name(), each.total());
    }
    budgeted(entries, draw, "project.other", null, new Cell(otherProjects, otherProjects));
  }

  private static void executed(List<StatementEntry> entries, String line, BigDecimal executed) {
    entries.add(new StatementEntry(line, null, null, null, null, executed, null, null));
  }

  private static void budgeted(
      List<StatementEntry> entries, Draw draw, String line, String name, Cell cell) {
    var prior = draw.share(cell.annual(), 700, 1300);
    entries.add(
        new StatementEntry(line, name, prior, null, cell.annual(), cell.executed(), null, null));
  }

  private static void breakOne(List<StatementEntry> entries, int place) {
    var entry = entries.get(place);
    entries.set(
        place,
        new StatementEntry(
            entry.line(),
            entry.name(),
            entry.prior(),
            entry.initial(),
            entry.annual(),
            entry.executed().add(BigDecimal.ONE),
            entry.statedRate(),
            entry.note()));
  }
}
