package org.jiheng.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.contracts.AmountsChanged;
import org.jiheng.contracts.BaseDataChanged;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.DepartmentChanged;
import org.jiheng.contracts.FormFiled;
import org.jiheng.contracts.ProjectChanged;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.BaseNotes;
import org.jiheng.filing.Building;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Department;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Headcount;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.StatementEntry;

/**
 * Puts the states of one department's year together as the filing that they came from, in yuan and
 * without what report-service owns. States may be added in any order, but sheets in theirs.
 */
public final class FilingAssembler {

  private final DepartmentYear id;
  private DepartmentChanged department;
  private BaseDataChanged base;
  private final Map<String, AmountsChanged> sheets = new LinkedHashMap<>();
  private final Map<String, String> projects = new HashMap<>();
  private final List<FormFiled> forms = new ArrayList<>();

  public FilingAssembler(DepartmentYear id) {
    this.id = id;
  }

  public void add(Change state) {
    if (state instanceof DepartmentChanged newest) {
      department = newest;
    } else if (state instanceof BaseDataChanged newest) {
      base = newest;
    } else if (state instanceof AmountsChanged sheet) {
      sheets.put(sheet.sheet(), sheet);
    } else if (state instanceof FormFiled form) {
      forms.add(form);
    } else if (state instanceof ProjectChanged project) {
      projects.put(project.code(), project.name());
    }
  }

  public ProjectedFiling filing() {
    if (department == null) {
      throw new IllegalStateException("no department among the facts of " + id);
    }
    return new ProjectedFiling(part(), lines().stream().map(FilingAssembler::chart).toList());
  }

  /** What was added, which may be one owner's alone; without a department where none was told. */
  public Filing part() {
    return new Filing(
        department == null ? null : department(),
        id.fiscalYear(),
        null,
        AmountUnit.YUAN,
        headcount(),
        lines().stream().map(FilingAssembler::entry).toList(),
        buildings(),
        baseNotes(),
        forms().stream().map(this::form).toList(),
        List.of());
  }

  /** In filed order; without the owner of forms, as many as there is money of. */
  private List<FormFiled> forms() {
    if (!forms.isEmpty()) {
      return forms.stream().sorted(Comparator.comparingInt(FormFiled::position)).toList();
    }
    return sheets.keySet().stream()
        .filter(sheet -> sheet.startsWith(AmountsChanged.FORM_PREFIX))
        .map(sheet -> blank(sheet.substring(AmountsChanged.FORM_PREFIX.length())))
        .toList();
  }

  private FormFiled blank(String form) {
    return new FormFiled(
        id.department(),
        id.fiscalYear(),
        0,
        false,
        form,
        0,
        projects.get(form),
        null,
        null,
        null,
        List.of(),
        null,
        null);
  }

  private Department department() {
    return new Department(
        department.department(),
        department.name(),
        department.divisionCode(),
        department.creditCode(),
        orEmpty(department.units()).stream()
            .map(
                unit ->
                    new Department.Unit(
                        unit.code(), unit.name(), same(Department.Funding.class, unit.funding())))
            .toList());
  }

  private Headcount headcount() {
    return base == null || base.headcount() == null
        ? null
        : new Headcount(
            base.headcount().authorized(),
            base.headcount().actual(),
            base.headcount().statedRate());
  }

  private BaseNotes baseNotes() {
    return base == null || base.baseNotes() == null
        ? null
        : new BaseNotes(base.baseNotes().frugality(), base.baseNotes().remark());
  }

  private List<Building> buildings() {
    return base == null
        ? List.of()
        : orEmpty(base.buildings()).stream()
            .map(
                b ->
                    new Building(
                        b.name(),
                        b.approvedArea(),
                        b.actualArea(),
                        b.statedAreaRate(),
                        b.budgetInvestment(),
                        b.actualInvestment(),
                        b.statedInvestmentRate()))
            .toList();
  }

  private List<AmountsChanged.Line> lines() {
    var sheet = sheets.get(AmountsChanged.STATEMENT);
    return sheet == null ? List.of() : orEmpty(sheet.statement());
  }

  private static StatementEntry entry(AmountsChanged.Line line) {
    return new StatementEntry(
        line.line(),
        line.name(),
        line.prior(),
        line.initial(),
        line.annual(),
        line.executed(),
        line.statedRate(),
        line.note());
  }

  private static ChartLine chart(AmountsChanged.Line line) {
    return new ChartLine(
        line.line(), line.chartName(), line.parent(), line.breakdown(), line.complete());
  }

  private Form form(FormFiled form) {
    var money = sheets.get(AmountsChanged.FORM_PREFIX + form.form());
    var execution = form.execution();
    var objective = form.objective();
    var stated = form.stated();
    return new Form(
        form.form(),
        form.name(),
        form.implementingUnit(),
        money == null ? null : orEmpty(money.funds()).stream().map(FilingAssembler::funds).toList(),
        money == null ? null : money.byIncome(),
        money == null ? null : money.byExpenditure(),
        execution == null
            ? null
            : new Form.Execution(execution.weight(), execution.statedRate(), execution.selfScore()),
        objective == null ? null : new Form.Objective(objective.expected(), objective.actual()),
        form.indicators().stream().map(FilingAssembler::indicator).toList(),
        stated == null ? null : new Form.Stated(stated.weight(), stated.selfScore()),
        form.note());
  }

  private static Form.Funds funds(AmountsChanged.Fund fund) {
    return new Form.Funds(
        same(Form.Source.class, fund.source()),
        fund.initial(),
        fund.annual(),
        fund.executed(),
        fund.statedRate());
  }

  private static Indicator indicator(FormFiled.Row row) {
    return new Indicator(
        row.level1(),
        row.level2(),
        row.level3(),
        row.target(),
        row.actual(),
        row.weight(),
        row.selfScore(),
        same(Indicator.Tier.class, row.tier()),
        row.deviation());
  }

  private static <E extends Enum<E>> E same(Class<E> type, Enum<?> value) {
    return value == null ? null : Enum.valueOf(type, value.name());
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
