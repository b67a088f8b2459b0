package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.StatementChart;
import org.jiheng.filing.StatementEntry;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.sentence.Phrase;

/** A scored filing as the rules look at it. */
final class Ledger {

  private final Filing filing;
  private final List<FormScore> forms;
  private final RuleProfile profile;
  private final StatementChart chart;
  private final Set<String> proven;
  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, List<ChartLine>> children = new HashMap<>();
  private final List<Place> rows;
  private final List<List<Place>> sameNames;
  private final List<Tale> tales;

  /**
   * @param proven pointers to what evidence is bound to
   */
  Ledger(
      Filing filing,
      List<FormScore> forms,
      RuleProfile profile,
      StatementChart chart,
      Set<String> proven) {
    this.filing = filing;
    this.forms = forms;
    this.profile = profile;
    this.chart = chart;
    this.proven = proven;
    this.rows = forms.stream().flatMap(RowFindings::rows).toList();
    this.sameNames = Repeats.sameNames(rows);
    for (ChartLine line : chart.lines()) {
      if (line.parent() != null) {
        children.computeIfAbsent(line.parent(), parent -> new ArrayList<>()).add(line);
      }
    }
    for (var i = 0; i < filing.statement().size(); i++) {
      var entry = filing.statement().get(i);
      lines.putIfAbsent(entry.line(), new Line(i, entry));
    }
    this.tales = Tale.of(this);
  }

  /** A stated line and its place in the statement. */
  record Line(int index, StatementEntry entry) {

    Pointer at(Phase phase) {
      return Pointer.statement(index).to(phase.member());
    }
  }

  /** A row of a form's funds and its place. */
  record FundsRow(int form, int index, Form.Funds funds) {

    Pointer at(Phase phase) {
      return Pointer.form(form).to("funds").to(index).to(phase.member());
    }
  }

  Filing filing() {
    return filing;
  }

  List<FormScore> forms() {
    return forms;
  }

  List<FormScore> projects() {
    return forms.stream().filter(form -> !form.form().isOverall()).toList();
  }

  Optional<FormScore> overall() {
    return forms.stream().filter(form -> form.form().isOverall()).findFirst();
  }

  /** The rows that may have findings of their own: a missing one has said enough. */
  List<Place> rows() {
    return rows;
  }

  /** The indicators of one name where there are several, in the order of the forms. */
  List<List<Place>> sameNames() {
    return sameNames;
  }

  /** Whether evidence is bound to a row, to a cell of it or to its form. */
  boolean isProven(Place place) {
    var row = place.pointer().text();
    return proven.contains(Pointer.form(place.form()).text())
        || proven.stream().anyMatch(where -> (where + "/").startsWith(row + "/"));
  }

  RuleProfile profile() {
    return profile;
  }

  /** The texts of the report and its forms. */
  List<Tale> tales() {
    return tales;
  }

  /** All lines of the chart. */
  List<ChartLine> chartLines() {
    return chart.lines();
  }

  Optional<ChartLine> chartLine(String code) {
    return chart.line(code);
  }

  /** An amount in 元 in the unit in which the filing states amounts. */
  BigDecimal inUnit(BigDecimal yuan) {
    return filing.amountUnit().fromYuan(yuan);
  }

  /** The lines of the chart directly below a line, all its breakdowns together. */
  List<ChartLine> children(String parent) {
    return children.getOrDefault(parent, List.of());
  }

  Optional<Line> line(String code) {
    return Optional.ofNullable(lines.get(code));
  }

  /** What a statement line states for a phase; empty where it is blank. */
  Optional<BigDecimal> amount(String code, Phase phase) {
    return line(code).map(line -> phase.of(line.entry()));
  }

  /** A line's name as filed, else as the chart prints it. */
  String name(String code) {
    return line(code)
        .map(line -> line.entry().name())
        .or(() -> chart.line(code).map(ChartLine::name))
        .orElse(code);
  }

  /** A line's figure of a phase, as sentences call it. */
  Phrase subject(String code, Phase phase) {
    return ofLine(FindingPart.SUBJECT_LINE, code, phase);
  }

  /** A sentence's part on a line's figure of a phase. */
  Phrase ofLine(FindingPart part, String code, Phase phase) {
    return new Phrase(part, Map.of("line", name(code), "phase", phase.inStatement()));
  }

  /** A figure of a form's total funds, as sentences call it. */
  static Phrase subject(FormScore form, Phase phase) {
    return new Phrase(
        FindingPart.SUBJECT_FUNDS, Map.of("form", title(form), "phase", phase.onForm()));
  }

  static Optional<FundsRow> funds(FormScore form, Form.Source source) {
    var rows = form.form().funds();
    for (var i = 0; i < rows.size(); i++) {
      if (rows.get(i).source() == source) {
        return Optional.of(new FundsRow(form.index(), i, rows.get(i)));
      }
    }
    return Optional.empty();
  }

  /** A form's name as filed, else its code. */
  static String title(FormScore form) {
    return form.form().name() == null ? form.form().form() : form.form().name();
  }

  /** What amounts are filed in, as it is printed. */
  String unit() {
    return filing.amountUnit().label();
  }

  /** An amount with at least two decimals. */
  static String figure(BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
  }
}
