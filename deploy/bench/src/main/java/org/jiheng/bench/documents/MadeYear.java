package org.jiheng.bench.documents;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.bench.province.Province;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.province.overview.OverviewView;
import org.jiheng.province.table.ProvinceYear;
import org.jiheng.province.table.RankedDepartment;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.rules.evaluation.EvaluationView;
import org.jiheng.rules.evaluation.Evaluator;
import org.jiheng.rules.evaluation.Header;
import org.jiheng.rules.evaluation.RowReviews;
import org.jiheng.rules.evaluation.StandingEvaluation;
import org.jiheng.rules.profile.StandardProfiles;

/**
 * A year of many departments that are evaluations of a few filings under other codes: as large as a
 * real one for who writes it, and quickly made.
 */
final class MadeYear {

  private static final int FILINGS = 20;
  private static final Instant AS_OF = Instant.parse("2026-11-23T08:00:00Z");

  private final List<StandingEvaluation> made = new ArrayList<>();
  private final List<EvaluationView> views = new ArrayList<>();
  private final int fiscalYear;
  private final int departments;

  MadeYear(Province province, int departments) {
    this.fiscalYear = province.fiscalYear();
    this.departments = departments;
    var profile =
        StandardProfiles.load().stream()
            .filter(each -> each.code().equals("hunan-2024"))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < FILINGS; i++) {
      var filing = province.filing(i);
      var evaluation = new Evaluator().evaluate(filing, profile, StandardChart.load());
      var view = EvaluationView.of(evaluation, header(filing), RowReviews.NONE);
      views.add(view);
      made.add(
          new StandingEvaluation(
              new DepartmentYear(filing.department().code(), fiscalYear),
              1,
              1,
              "",
              null,
              new String(EvaluationJson.bytes(view), StandardCharsets.UTF_8),
              FilingJson.tree(filing).toString()));
    }
  }

  int departments() {
    return departments;
  }

  int fiscalYear() {
    return fiscalYear;
  }

  /** Which filing it is that a department has. */
  static int filing(int department) {
    return department % FILINGS;
  }

  StandingEvaluation department(int department) {
    var one = made.get(filing(department));
    return new StandingEvaluation(
        new DepartmentYear(code(department), fiscalYear),
        one.revision(),
        one.filingRevision(),
        one.filing(),
        null,
        one.body(),
        one.filingBody());
  }

  ProvinceYear year() {
    List<RankedDepartment> ranking = new ArrayList<>();
    for (int department = 0; department < departments; department++) {
      ranking.add(ranked(department));
    }
    return new ProvinceYear(fiscalYear, AS_OF, 0, overview(), ranking);
  }

  private RankedDepartment ranked(int department) {
    var view = views.get(filing(department));
    var overall = view.forms().get(0);
    return new RankedDepartment(
        department + 1,
        code(department),
        view.department().name(),
        view.score(),
        view.grade(),
        overall.selfTotal(),
        overall.computedTotal(),
        overall.execution().annual(),
        overall.execution().executed(),
        overall.execution().rate(),
        view.findings().size(),
        1,
        1,
        null,
        null);
  }

  private OverviewView overview() {
    return new OverviewView(
        fiscalYear,
        departments,
        new BigDecimal("90.00"),
        List.of(new OverviewView.GradeCount("优", departments)),
        List.of(new OverviewView.Band(90, null, departments)),
        List.of(new OverviewView.Band(null, 100, departments)),
        BigDecimal.ONE,
        BigDecimal.ONE,
        new BigDecimal("100.00"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }

  private static String code(int department) {
    return Integer.toString(430_000 + department);
  }

  private Header header(Filing filing) {
    return new Header(
        filing.department().code(),
        filing.department().name(),
        fiscalYear,
        filing.ruleProfile(),
        1,
        1,
        "",
        null,
        "DRAFT",
        AS_OF);
  }
}
