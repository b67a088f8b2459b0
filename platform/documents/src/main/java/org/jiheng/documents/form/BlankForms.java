package org.jiheng.documents.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Building;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Department;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.StatementEntry;
import org.jiheng.filing.json.StandardChart;

/** The official forms before anybody has filled them in, with the classes of a rule profile. */
public final class BlankForms {

  private static final Layout LAYOUT = Layout.official();
  private static final Layout.Blank BLANK = LAYOUT.blank();

  private final Scheme scheme;
  private final Known known;
  private final int fiscalYear;
  private final AmountUnit unit;
  private final List<String> chapters;

  /**
   * What the forms of a rule profile hold.
   *
   * @param ruleProfile its code
   * @param executionWeight in points; 0 where execution carries none
   * @param executionDecimals to which execution is rounded half up; null where it is not scored in
   *     plain proportion, so that no formula can tell its points
   * @param level1 its level-1 classes without the ending 指标, in their order; none where each form
   *     chooses its own, which begins with those of the layout
   */
  public record Scheme(
      String ruleProfile,
      BigDecimal executionWeight,
      Integer executionDecimals,
      List<String> level1) {

    public Scheme {
      level1 = level1.isEmpty() ? List.copyOf(BLANK.groups().keySet()) : List.copyOf(level1);
    }
  }

  /**
   * What is known of who is to fill the forms in.
   *
   * @param department null where nobody is named
   * @param before what was filed for an earlier year, of which the forms take their rows and no
   *     figures; null where there is nothing
   */
  public record Known(Department department, Filing before) {

    public static final Known NOTHING = new Known(null, null);
  }

  /**
   * @param chapters the headings of the report
   */
  public BlankForms(
      Scheme scheme, Known known, int fiscalYear, AmountUnit unit, List<String> chapters) {
    this.scheme = scheme;
    this.known = known;
    this.fiscalYear = fiscalYear;
    this.unit = unit;
    this.chapters = List.copyOf(chapters);
  }

  /** Who files, attachments 1 to 3, the further lines of the statement, the chapters. */
  public List<DocumentPart> parts() {
    var filing = filing();
    var parts = new ArrayList<DocumentPart>();
    parts.add(FilingSheet.part(filing));
    parts.add(new BaseDataForm(filing, BLANK.lines()).part());
    for (var i = 0; i < filing.forms().size(); i++) {
      parts.add(
          new EvaluationForm(filing, filing.forms().get(i), number(filing, i), calculations())
              .part());
    }
    parts.add(StatementSheet.part(filing));
    parts.add(NarrativeSheet.part(filing));
    return parts;
  }

  private FormCalculations calculations() {
    return new FormCalculations(scheme.executionDecimals());
  }

  /** Of the projects, from 1. */
  private static int number(Filing filing, int form) {
    return (int)
        filing.forms().subList(0, form + 1).stream().filter(each -> !each.isOverall()).count();
  }

  private Filing filing() {
    return new Filing(
        department(),
        fiscalYear,
        scheme.ruleProfile(),
        unit,
        null,
        statement(),
        times(BLANK.lines(), new Building(null, null, null, null, null, null, null)),
        null,
        forms(),
        chapters.stream().map(heading -> new Chapter(heading, null)).toList());
  }

  /** Who it is, with room for further units. */
  private Department department() {
    var named = known.department();
    var units = new ArrayList<>(named == null ? List.<Department.Unit>of() : named.units());
    units.addAll(times(BLANK.lines(), new Department.Unit(null, null, null)));
    return named == null
        ? new Department("", "", null, null, units)
        : new Department(
            named.code(), named.name(), named.divisionCode(), named.creditCode(), units);
  }

  /** The forms of before; else the department's and one project's. */
  private List<Form> forms() {
    return known.before() == null || known.before().forms().isEmpty()
        ? List.of(
            form(Form.OVERALL, null, null, indicators()), form(null, null, null, indicators()))
        : known.before().forms().stream().map(this::again).toList();
  }

  private Form again(Form before) {
    return form(
        before.form(),
        before.name(),
        before.implementingUnit(),
        before.indicators().isEmpty()
            ? indicators()
            : before.indicators().stream().map(BlankForms::again).toList());
  }

  private static Indicator again(Indicator row) {
    return new Indicator(
        row.level1(), row.level2(), row.level3(), null, null, row.weight(), null, null, null);
  }

  /** The lines that attachment 1 does not print, and those the department has named before. */
  private List<StatementEntry> statement() {
    var lines = new ArrayList<StatementEntry>();
    if (known.before() != null) {
      known.before().statement().stream()
          .filter(entry -> entry.name() != null)
          .map(entry -> blank(entry.line(), entry.name()))
          .forEach(lines::add);
    }
    var printed =
        LAYOUT.baseData().amounts().rows().stream()
            .map(Layout.Line::line)
            .collect(Collectors.toSet());
    StandardChart.load().lines().stream()
        .map(ChartLine::code)
        .filter(code -> !printed.contains(code))
        .map(code -> blank(code, null))
        .forEach(lines::add);
    return lines;
  }

  private static StatementEntry blank(String code, String name) {
    return new StatementEntry(code, name, null, null, null, null, null, null);
  }

  private Form form(String code, String name, String implementingUnit, List<Indicator> indicators) {
    return new Form(
        code,
        name,
        implementingUnit,
        LAYOUT.funds().rows().keySet().stream()
            .filter(source -> !source.isLevel())
            .map(source -> new Form.Funds(source, null, null, null, null))
            .toList(),
        Map.of(),
        Map.of(),
        new Form.Execution(points(scheme.executionWeight()), null, null),
        null,
        indicators,
        new Form.Stated(null, null),
        null);
  }

  /** A line that carries no points prints none. */
  private static BigDecimal points(BigDecimal weight) {
    return weight.signum() == 0 ? null : weight;
  }

  private List<Indicator> indicators() {
    var rows = new ArrayList<Indicator>();
    for (String name : scheme.level1()) {
      var groups = BLANK.groups().getOrDefault(name, List.of(""));
      for (String group : groups) {
        rows.addAll(times(BLANK.indicators(), row(name + "指标", group)));
      }
    }
    return rows;
  }

  private static Indicator row(String level1, String level2) {
    return new Indicator(level1, level2, null, null, null, null, null, null, null);
  }

  private static <T> List<T> times(int times, T row) {
    return Collections.nCopies(times, row);
  }
}
