package org.jiheng.province.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.filing.Department;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.province.overview.OverviewView;
import org.jiheng.province.overview.OverviewView.Band;
import org.jiheng.province.overview.OverviewView.GradeCount;
import org.jiheng.province.overview.OverviewView.LeftOutCount;
import org.jiheng.province.overview.OverviewView.RuleCount;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.EvaluationView.FindingView;
import org.jiheng.rules.evaluation.EvaluationViews;
import org.jiheng.rules.evaluation.LeftOut;
import org.jiheng.rules.evaluation.StandingEvaluation;

/** A year of some filings, as the database would tell of it. */
public final class SampleYear {

  private static final Instant AS_OF = Instant.parse("2026-11-23T08:00:00Z");

  private final Map<String, EvaluationView> views = new TreeMap<>();
  private final Map<String, Filing> filings = new TreeMap<>();

  /** Of every filing of the tests, each also under other codes until there are so many. */
  public static SampleYear of(int departments) {
    var year = new SampleYear();
    var samples = SampleFilings.names().map(SampleFilings::read).toList();
    for (var i = 0; i < departments; i++) {
      var sample = samples.get(i % samples.size());
      year.with(
          i < samples.size() ? sample.department().code() : "9%05d".formatted(i),
          sample.department().name(),
          sample);
    }
    return year;
  }

  public SampleYear with(String code, String name, Filing filing) {
    var department = new Department(code, name, null, null, List.of());
    var filed =
        new Filing(
            department,
            2024,
            filing.ruleProfile(),
            filing.amountUnit(),
            filing.headcount(),
            filing.statement(),
            filing.buildings(),
            filing.baseNotes(),
            filing.forms(),
            filing.narrative());
    filings.put(code, filed);
    views.put(code, EvaluationViews.of(filed));
    return this;
  }

  public ProvinceYear year() {
    var ranking = new ArrayList<RankedDepartment>();
    views.values().stream()
        .sorted(
            Comparator.comparing(
                EvaluationView::score, Comparator.nullsLast(Comparator.reverseOrder())))
        .forEach(view -> ranking.add(ranked(view, ranking)));
    return new ProvinceYear(2024, AS_OF, 1, overview(), ranking);
  }

  public List<StandingEvaluation> departments() {
    return views.values().stream().map(this::standing).toList();
  }

  public List<RuleDepartment> broken(String rule) {
    return views.values().stream()
        .map(
            view ->
                new RuleDepartment(
                    view.department().code(),
                    view.department().name(),
                    view.score(),
                    (int) findings(view).filter(rule::equals).count()))
        .filter(each -> each.findings() > 0)
        .toList();
  }

  private static Stream<String> findings(EvaluationView view) {
    return view.findings().stream().map(FindingView::rule);
  }

  private static RankedDepartment ranked(EvaluationView view, List<RankedDepartment> before) {
    var execution =
        view.forms().stream()
            .map(form -> form.execution())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new RankedDepartment(
        view.score() == null ? null : before.size() + 1,
        view.department().code(),
        view.department().name(),
        view.score(),
        view.grade(),
        view.forms().isEmpty() ? null : view.forms().get(0).selfTotal(),
        view.score(),
        execution == null ? null : execution.annual(),
        execution == null ? null : execution.executed(),
        execution == null ? null : execution.rate(),
        view.findings().size(),
        view.filingRevision(),
        (int) view.revision(),
        before.isEmpty() ? Integer.valueOf(4) : null,
        LeftOut.of(view));
  }

  private OverviewView overview() {
    var grades = new LinkedHashMap<String, Integer>();
    views
        .values()
        .forEach(
            view -> grades.merge(Objects.requireNonNullElse(view.grade(), ""), 1, Integer::sum));
    var rules =
        views.values().stream()
            .flatMap(SampleYear::findings)
            .collect(Collectors.groupingBy(rule -> rule, TreeMap::new, Collectors.counting()));
    var all = views.size();
    return new OverviewView(
        2024,
        all,
        new BigDecimal("91.25"),
        grades.entrySet().stream()
            .map(
                each ->
                    new GradeCount(each.getKey().isEmpty() ? null : each.getKey(), each.getValue()))
            .toList(),
        List.of(new Band(null, 60, 1), new Band(60, 90, 0), new Band(90, null, all - 1)),
        List.of(new Band(null, 60, 0), new Band(60, 100, all - 1), new Band(100, null, 1)),
        new BigDecimal("102203200.00"),
        new BigDecimal("89759300.00"),
        new BigDecimal("87.82"),
        rules.entrySet().stream()
            .map(
                each -> new RuleCount(each.getKey(), each.getValue(), broken(each.getKey()).size()))
            .toList(),
        List.of(),
        List.of(),
        leftOut(),
        null,
        null);
  }

  private List<LeftOutCount> leftOut() {
    return views.values().stream()
        .map(LeftOut::of)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(each -> new LeftOutCount(each.getKey(), each.getValue().intValue(), List.of(), null))
        .toList();
  }

  private StandingEvaluation standing(EvaluationView view) {
    var code = view.department().code();
    return new StandingEvaluation(
        new DepartmentYear(code, 2024),
        7,
        3,
        "0000",
        null,
        new String(EvaluationJson.bytes(view), StandardCharsets.UTF_8),
        FilingJson.tree(filings.get(code)).toString());
  }
}
