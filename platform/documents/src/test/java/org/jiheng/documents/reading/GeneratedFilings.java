package org.jiheng.documents.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.BaseNotes;
import org.jiheng.filing.Building;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.ChartLine;
import org.jiheng.filing.Department;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Headcount;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.StatementEntry;
import org.jiheng.filing.json.StandardChart;

/** Whole filings of any shape: every member blank or not, texts that look like something else. */
public final class GeneratedFilings {

  private static final List<String> CHART =
      StandardChart.load().lines().stream().map(ChartLine::code).toList();

  private GeneratedFilings() {}

  public static Arbitrary<Filing> filings() {
    var head =
        Combinators.combine(
                department(),
                Arbitraries.of(AmountUnit.class),
                Arbitraries.of("hunan-2024", "mof-2020"),
                Arbitraries.integers().between(2000, 2040))
            .as(Head::new);
    var base =
        Combinators.combine(
                Combinators.combine(figure(0), figure(0), figure(2)).as(Headcount::new),
                statement(),
                buildings().list().ofMaxSize(2),
                Combinators.combine(text(), text()).as(BaseNotes::new))
            .as(Base::new);
    var chapters = Combinators.combine(words(), text()).as(Chapter::new).list().ofMaxSize(3);
    return Combinators.combine(head, base, forms(), chapters)
        .as(
            (who, data, forms, narrative) ->
                new Filing(
                    who.department(),
                    who.year(),
                    who.profile(),
                    who.unit(),
                    data.persons(),
                    data.statement(),
                    data.buildings(),
                    data.notes(),
                    forms,
                    narrative));
  }

  private record Head(Department department, AmountUnit unit, String profile, int year) {}

  private record Base(
      Headcount persons,
      List<StatementEntry> statement,
      List<Building> buildings,
      BaseNotes notes) {}

  /** Text that a form may hold anywhere; a blank one is null. */
  static Arbitrary<String> text() {
    var odd =
        Arbitraries.of(
            "=1+1",
            "+2",
            "-3",
            "@SUM(A1)",
            "0012",
            "1.50",
            "98%",
            "≥400 课时",
            "第一行\n第二行",
            "<b>&amp;\"'</b>",
            "_x000D_",
            "见附件1",
            "三级指标",
            "年度指标值",
            "—",
            "/",
            "  前后空格  ",
            "😀𠮷");
    return Arbitraries.oneOf(odd, words()).injectNull(0.2);
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('一', '龥').ofMinLength(1).ofMaxLength(12);
  }

  private static Arbitrary<BigDecimal> figure(int decimals) {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-99999999"), new BigDecimal("99999999999"))
        .ofScale(decimals)
        .injectNull(0.25);
  }

  private static Arbitrary<Department> department() {
    var unit =
        Combinators.combine(
                Arbitraries.strings().numeric().ofLength(9),
                words(),
                Arbitraries.of(Department.Funding.class).injectNull(0.2))
            .as(Department.Unit::new);
    return Combinators.combine(
            words(),
            Arbitraries.strings().numeric().ofLength(6).injectNull(0.3),
            unit.list().ofMaxSize(3))
        .as((name, division, units) -> new Department("999009", name, division, null, units));
  }

  private static Arbitrary<List<StatementEntry>> statement() {
    var own = words().map(name -> List.of("project.p-" + name, name));
    var special = words().map(name -> List.of("special.s-" + name, name));
    var charted = Arbitraries.of(CHART).map(code -> Arrays.asList(code, null));
    return Arbitraries.oneOf(charted, charted, own, special)
        .flatMap(
            line ->
                Combinators.combine(figure(2), figure(2), figure(1), figure(0), figure(2), text())
                    .as(
                        (prior, initial, annual, executed, rate, note) ->
                            new StatementEntry(
                                line.get(0),
                                line.get(1),
                                prior,
                                initial,
                                annual,
                                executed,
                                rate,
                                note)))
        .list()
        .ofMaxSize(8)
        .uniqueElements(StatementEntry::line);
  }

  private static Arbitrary<Building> buildings() {
    return Combinators.combine(
            words(), figure(1), figure(1), figure(2), figure(2), figure(2), figure(2))
        .as(Building::new);
  }

  private static Arbitrary<List<Form>> forms() {
    var codes =
        Arbitraries.of("overall", "operations", "甲", "p-1", "other")
            .list()
            .ofMaxSize(2)
            .uniqueElements();
    return codes.flatMap(
        names -> {
          var forms = new ArrayList<Arbitrary<Form>>();
          names.forEach(name -> forms.add(form(name)));
          return forms.isEmpty()
              ? Arbitraries.just(List.of())
              : Combinators.combine(forms).as(each -> each);
        });
  }

  private static Arbitrary<Form> form(String code) {
    var funds =
        Combinators.combine(
                Arbitraries.of(Form.Source.class), figure(2), figure(2), figure(2), figure(2))
            .as(Form.Funds::new)
            .list()
            .ofMaxSize(4)
            .uniqueElements(Form.Funds::source);
    var amounts =
        Combinators.combine(
                amounts("general-public", "government-fund", "special-account", "other", "total"),
                amounts("basic", "project", "total"))
            .as(List::of);
    var line =
        Combinators.combine(figure(0), figure(2), figure(1))
            .as(Form.Execution::new)
            .injectNull(0.2);
    var objective = Combinators.combine(text(), text()).as(Form.Objective::new);
    var texts = Combinators.combine(text(), text(), text()).as(Arrays::asList);
    var stated = Combinators.combine(figure(0), figure(2)).as(Form.Stated::new).injectNull(0.2);
    return Combinators.combine(
            funds, amounts, line, objective, indicator().list().ofMaxSize(4), texts, stated)
        .as(
            (rows, by, execution, aim, indicators, said, totals) ->
                new Form(
                    code,
                    said.get(0),
                    said.get(1),
                    rows,
                    by.get(0),
                    by.get(1),
                    execution,
                    aim,
                    indicators,
                    totals,
                    said.get(2)));
  }

  private static Arbitrary<Map<String, BigDecimal>> amounts(String... keys) {
    return figure(2)
        .list()
        .ofSize(keys.length)
        .map(
            figures -> {
              var amounts = new LinkedHashMap<String, BigDecimal>();
              for (var i = 0; i < keys.length; i++) {
                amounts.put(keys[i], figures.get(i));
              }
              return amounts;
            });
  }

  /** Every row has a name: what has neither name nor anything else is no row of a form. */
  private static Arbitrary<Indicator> indicator() {
    var level = Arbitraries.of("产出指标", "效益指标（30分）", "产出指标\n(50分)").injectNull(0.1);
    var group = Arbitraries.of("数量指标", "质量指标").injectNull(0.1);
    var tier = Arbitraries.of(Indicator.Tier.class).injectNull(0.8);
    var texts = Combinators.combine(words(), text(), text(), text()).as(Arrays::asList);
    return Combinators.combine(level, group, texts, figure(1), figure(2), tier)
        .as(
            (one, two, said, weight, score, filed) ->
                new Indicator(
                    one,
                    two,
                    said.get(0),
                    said.get(1),
                    said.get(2),
                    weight,
                    score,
                    filed,
                    said.get(3)));
  }
}
