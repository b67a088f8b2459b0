package org.jiheng.documents.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiheng.documents.form.Spellings;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.FiscalYears;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origins;

/** Turns the sheets or tables of a document into the JSON of a filing. Nothing is guessed. */
public final class FilingFromGrids {

  private static final String PROJECT = "project.";
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Predicate<String> YEAR = Pattern.compile("\\d{4}").asMatchPredicate();

  private final String department;
  private final int fiscalYear;
  private final String profile;
  private final Terms terms;
  private final Faults faults = new Faults();
  private final SortedSheets sheets;
  private final FilingInfo info;
  private final Optional<Read> statedYear;

  /**
   * What was read.
   *
   * @param filing without what could not be read
   * @param origins where in the document each member of the filing stands
   * @param faults each with the place in the document as its pointer; empty where all was read
   */
  public record Reading(ObjectNode filing, Origins origins, List<Fault> faults) {

    public Reading {
      faults = List.copyOf(faults);
    }
  }

  private FilingFromGrids(List<Grid> grids, String department, int fiscalYear, String profile) {
    this.department = department;
    this.fiscalYear = fiscalYear;
    this.profile = profile;
    this.terms = new Terms(fiscalYear, AmountUnit.WAN_YUAN);
    this.sheets = new SortedSheets(grids, terms, faults);
    this.info = new FilingInfo(sheets.info(), terms, faults);
    this.statedYear = info.text("fiscalYear");
  }

  /**
   * @param department of a document that names none; null where it has to name one
   * @param fiscalYear of a document that states none; null where it has to state one
   * @param profile the rule profile of a document that names none; null where none was given
   */
  public static Reading read(
      List<Grid> grids, String department, Integer fiscalYear, String profile) {
    var given = fiscalYear == null ? FiscalYears.FIRST : fiscalYear;
    var reader = new FilingFromGrids(grids, department, given, profile);
    var stated = reader.statedYear.map(Read::text).map(String::strip).filter(YEAR);
    if (stated.isEmpty() && fiscalYear == null) {
      return reader.withoutYear();
    }
    var year = stated.map(Integer::valueOf).orElse(given);
    return (year.equals(given) ? reader : new FilingFromGrids(grids, department, year, profile))
        .reading();
  }

  private Reading reading() {
    var filing = filing();
    return new Reading(filing, filing.origins(), faults.all());
  }

  /** Whose it is, at least: the words of the forms name the year, so nothing else can be said. */
  private Reading withoutYear() {
    var filing = Tree.object();
    filing.set("department", department());
    var reason = "没有写明预算年度：请填在“申报信息”表的“预算年度”右边，或者报送时给出。";
    return new Reading(filing, filing.origins(), List.of(new Fault("", null, reason)));
  }

  private PlacedObject filing() {
    var filing = Tree.object();
    filing.set("department", department());
    year(filing);
    profile(filing);
    var unit = unit();
    filing.put("amountUnit", unit.name());
    var lines = new ArrayList<BaseRow>();
    for (Grid grid : sheets.baseData()) {
      var reader = new BaseDataReader(values(grid, unit), terms);
      reader.read(filing);
      lines.addAll(reader.lines());
    }
    var statement = statement(lines, unit);
    Tree.put(filing, "statement", statement);
    Tree.put(filing, "forms", forms(lines, statement, unit));
    for (Grid grid : sheets.narrative()) {
      Tree.put(filing, "narrative", NarrativeReader.read(values(grid, unit), terms));
    }
    return filing;
  }

  private PlacedObject department() {
    var node = Tree.object();
    node.put("code", department);
    info.text("code").ifPresent(code -> node.put("code", code));
    name()
        .ifPresentOrElse(
            name -> node.put("name", name), () -> faults.add("没有写明部门名称：请填在“申报信息”表的“部门名称”右边。"));
    info.text("name").map(Read::text).ifPresent(this::compare);
    info.text("divisionCode").ifPresent(code -> node.put("divisionCode", code));
    info.text("creditCode").ifPresent(code -> node.put("creditCode", code));
    Tree.put(node, "units", info.units());
    return node;
  }

  /** A form that names another department was meant for another filing. */
  private void compare(String name) {
    for (Grid grid : sheets.forms()) {
      FormReader.department(grid, terms)
          .filter(cell -> !Values.isNothing(cell) && !bare(cell.text()).equals(bare(name)))
          .ifPresent(cell -> faults.add(grid, cell, "与申报信息中的部门名称“" + name + "”不同。"));
    }
  }

  /** Forms print a department with or without its code. */
  private static String bare(String name) {
    return DIGITS.matcher(Spellings.plain(name)).replaceAll("");
  }

  private Optional<Read> name() {
    return info.text("name")
        .or(
            () ->
                sheets.forms().stream()
                    .map(
                        grid ->
                            FormReader.department(grid, terms)
                                .filter(cell -> !cell.text().isBlank())
                                .map(cell -> Read.of(cell.text(), new Place(grid, cell)))
                                .orElse(null))
                    .filter(Objects::nonNull)
                    .findFirst());
  }

  private void profile(PlacedObject filing) {
    var stated = info.text("ruleProfile");
    if (stated.isPresent()) {
      filing.put("ruleProfile", stated.get());
    } else if (profile != null) {
      filing.put("ruleProfile", profile);
    } else {
      faults.add("没有写明评分方案：请填在“申报信息”表的“评分方案”右边，或者报送时选择。");
    }
  }

  private void year(PlacedObject filing) {
    if (statedYear.isEmpty()) {
      filing.put("fiscalYear", fiscalYear);
      return;
    }
    var year = statedYear.get().text().strip();
    if (YEAR.test(year)) {
      filing.put("fiscalYear", Read.of(Integer.parseInt(year), statedYear.get().place()));
    } else {
      info.fault("fiscalYear", "预算年度应为四位数字，例如 2024。");
    }
  }

  /** The stated one; else that of all sheets; yuan, which is exact, where sheets differ. */
  private AmountUnit unit() {
    var printed = new HashSet<PrintedUnit>();
    sheets
        .withAmounts()
        .forEach(
            grid -> {
              var units = PrintedUnits.of(grid, terms);
              units.faults(faults);
              units.only().ifPresent(printed::add);
            });
    return info.unit()
        .orElse(printed.equals(Set.of(PrintedUnit.WAN)) ? AmountUnit.WAN_YUAN : AmountUnit.YUAN);
  }

  private Values values(Grid grid, AmountUnit wanted) {
    var units = PrintedUnits.of(grid, terms);
    if (units.isSilent()) {
      return new Values(grid, faults, info.unit().map(PrintedUnit::of).orElse(null), wanted);
    }
    return units
        .only()
        .map(printed -> new Values(grid, faults, printed, wanted))
        .orElseGet(() -> new Values(grid, faults, null, wanted).withoutUnit());
  }

  private ArrayNode statement(List<BaseRow> lines, AmountUnit unit) {
    var reader = new StatementReader(lines);
    return sheets.statement().isEmpty()
        ? reader.alone()
        : reader.with(values(sheets.statement().get(0), unit), terms);
  }

  private ArrayNode forms(List<BaseRow> lines, ArrayNode statement, AmountUnit unit) {
    var forms = FilingJson.mapper().createArrayNode();
    for (Grid grid : sheets.forms()) {
      var before = faults.all().size();
      var form = new FormReader(values(grid, unit), terms).read();
      var untouched = FormReader.isUntouched(form);
      if (untouched && faults.all().size() == before) {
        continue;
      }
      if (!form.has("form") && !untouched) {
        code(grid, form, lines, statement);
      }
      forms.add(form);
    }
    return forms;
  }

  /** A project without a code has that of the line of its name, or else its name. */
  private void code(Grid grid, PlacedObject form, List<BaseRow> lines, ArrayNode statement) {
    var name = form.path("name").asText("").strip();
    if (name.isEmpty()) {
      faults.add(grid, "这张附件 3 没有填写项目支出名称，也没有项目代码：请填写，不做自评的项目请删除这张表。");
      return;
    }
    var code =
        Stream.concat(
                StreamSupport.stream(statement.spliterator(), false)
                    .map(
                        entry ->
                            Map.entry(entry.path("name").asText(), entry.path("line").asText())),
                lines.stream().map(row -> Map.entry(row.label().text(), row.code())))
            .filter(line -> line.getValue().startsWith(PROJECT))
            .filter(line -> Spellings.plain(line.getKey()).equals(Spellings.plain(name)))
            .map(line -> line.getValue().substring(PROJECT.length()))
            .findFirst()
            .orElse(name);
    form.put("form", Read.of(code, form.place("name")));
  }
}
