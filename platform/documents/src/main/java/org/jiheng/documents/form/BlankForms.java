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
  private final int fiscalYear;
  private final AmountUnit unit;
  private final List<String> chapters;

  /**
   * What the forms of a rule profile hold.
   *
   * @param ruleProfile its code
   * @param executionWeight in points; 0 where execution carries none
   * @param level1 its level-1 classes without the ending 指标, in their order; none where each form
   *     chooses its own, which begins with those of the layout
   */
  public record Scheme(String ruleProfile, BigDecimal executionWeight, List<String> level1) {

    public Scheme {
      level1 = level1.isEmpty() ? List.copyOf(BLANK.groups().keySet()) : List.copyOf(level1);
    }
  }

  /**
   * @param chapters the headings of the report
   */
  public BlankForms(Scheme scheme, int fiscalYear, AmountUnit unit, List<String> chapters) {
    this.scheme = scheme;
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
      parts.add(new EvaluationForm(filing, filing.forms().get(i), i, true).part());
    }
    parts.add(StatementSheet.part(filing));
    parts.add(NarrativeSheet.part(filing));
    return parts;
  }

  private Filing filing() {
    var nobody =
        new Department(
            "", "", null, null, times(BLANK.lines(), new Department.Unit(null, null, null)));
    return new Filing(
        nobody,
        fiscalYear,
        scheme.ruleProfile(),
        unit,
        null,
        statement(),
        times(BLANK.lines(), new Building(null, null, null, null, null, null, null)),
        null,
        List.of(form(Form.OVERALL), form(null)),
        chapters.stream().map(heading -> new Chapter(heading, null)).toList());
  }

  /** The lines that attachment 1 does not print. */
  private static List<StatementEntry> statement() {
    var printed =
        LAYOUT.baseData().amounts().rows().stream()
            .map(Layout.Line::line)
            .collect(Collectors.toSet());
    return StandardChart.load().lines().stream()
        .map(ChartLine::code)
        .filter(code -> !printed.contains(code))
        .map(code -> new StatementEntry(code, null, null, null, null, null, null, null))
        .toList();
  }

  private Form form(String code) {
    return new Form(
        code,
        null,
        null,
        LAYOUT.funds().rows().keySet().stream()
            .filter(source -> !source.isLevel())
            .map(source -> new Form.Funds(source, null, null, null, null))
            .toList(),
        Map.of(),
        Map.of(),
        new Form.Execution(points(scheme.executionWeight()), null, null),
        null,
        indicators(),
        new Form.Stated(BigDecimal.valueOf(100), null),
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
