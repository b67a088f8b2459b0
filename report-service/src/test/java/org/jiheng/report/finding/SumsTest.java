package org.jiheng.report.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Form.Source;
import org.jiheng.report.evaluation.Draft;
import org.jiheng.report.evaluation.Filings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SumsTest {

  @ParameterizedTest
  @CsvSource({"30.00,", "30.02,WARNING", "29.98,WARNING", "30.03,ERROR", "29.97,ERROR"})
  void a_hundredth_for_each_added_term_is_rounding(String stated, Severity severity) {
    var draft =
        new Draft()
            .line("three-public.vehicles", stated, null)
            .line("three-public.vehicles.purchase", "10", null)
            .line("three-public.vehicles.operation", "20", null);
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::severity)
        .isEqualTo(expected(severity));
  }

  private static List<Severity> expected(Severity severity) {
    return severity == null ? List.of() : List.of(severity);
  }

  @Test
  void names_the_parts_and_points_at_the_parent() {
    var finding =
        new Draft()
            .line("three-public.vehicles", null, "50")
            .line("three-public.vehicles.purchase", null, "22.1")
            .line("three-public.vehicles.operation", null, "24.07")
            .findings(Rule.SUM)
            .get(0);
    assertThat(finding.where()).isEqualTo("/statement/0/executed");
    assertThat(finding.expected()).isEqualByComparingTo("46.17");
    assertThat(finding.found()).isEqualByComparingTo("50");
    assertThat(finding.message())
        .contains("填报为50.00万元")
        .contains("公车购置22.10 + 公车运行维护24.07 = 46.17万元")
        .contains("相差3.83万元");
  }

  @Test
  void blank_parts_count_as_nothing_and_a_blank_parent_is_not_checked() {
    assertThat(
            new Draft()
                .line("three-public", "10", null)
                .line("three-public.abroad", "10", null)
                .line("three-public.reception", null, null)
                .findings(Rule.SUM))
        .isEmpty();
    assertThat(
            new Draft()
                .line("three-public", null, "5")
                .line("three-public.abroad", "10", null)
                .findings(Rule.SUM))
        .isEmpty();
  }

  @Test
  void examples_need_not_make_up_their_parent() {
    assertThat(
            new Draft()
                .line("public-funds", "100", null)
                .line("public-funds.office", "10", null)
                .findings(Rule.SUM))
        .isEmpty();
  }

  @Test
  void the_funds_of_a_form_add_up_in_each_phase() {
    var draft =
        new Draft()
            .funds(Source.TOTAL, "100", "200", null)
            .funds(Source.CURRENT, "90", "150", "10")
            .funds(Source.CARRY_OVER, "10", "40", null);
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where, Finding::severity)
        .containsExactly(tuple("/forms/0/funds/0/annual", Severity.ERROR));
  }

  @Test
  void the_classes_make_up_their_total_and_the_annual_budget() {
    var draft =
        new Draft()
            .funds(Source.TOTAL, null, "2030.12", null)
            .income("general-public", "1325.68")
            .income("government-fund", "118.82")
            .income("special-account", null)
            .income("other", "585.62")
            .income("total", "2030.12")
            .expenditure("basic", "900.47")
            .expenditure("project", "1025.20")
            .expenditure("total", "1925.67");
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where, Finding::severity)
        .containsExactly(tuple("/forms/0/byExpenditure/total", Severity.ERROR));
    var without = new Draft().funds(Source.TOTAL, null, "100", null).income("general-public", "90");
    assertThat(without.findings(Rule.SUM))
        .extracting(Finding::where)
        .containsExactly("/forms/0/byIncome");
  }

  @Test
  void the_project_forms_make_up_the_statements_projects() {
    var draft =
        new Draft()
            .form("operations")
            .funds(Source.TOTAL, null, "10", "9")
            .next("maintenance")
            .funds(Source.TOTAL, null, "20", "18")
            .line("project", "30", "28")
            .line("project.operations", "10", "9")
            .line("project.maintenance", "20", "19");
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where)
        .containsExactly("/statement/0/executed", "/forms/1/funds/0/executed");
  }

  @Test
  void the_overall_form_agrees_with_the_statement() {
    var draft =
        new Draft()
            .funds(Source.TOTAL, null, "100", "80")
            .expenditure("basic", "40")
            .expenditure("project", "60")
            .line("project", "61", null)
            .line("general-public.evaluated-income", null, "101")
            .line("general-public.expenditure", null, "80");
    assertThat(draft.findings(Rule.SUM))
        .extracting(Finding::where)
        .containsExactly("/forms/0/byExpenditure/project", "/forms/0/funds/0/annual");
  }

  @Test
  void in_yuan_the_seeds_rounding_is_an_error_and_no_score_changes() {
    var filed = Filings.evaluate(Filings.seed());
    var inYuan = Filings.evaluate(Filings.seed().in(AmountUnit.YUAN));
    assertThat(inYuan.findings())
        .filteredOn(finding -> finding.rule() == Rule.SUM)
        .extracting(Finding::severity)
        .containsOnly(Severity.ERROR);
    assertThat(inYuan.findings())
        .extracting(finding -> finding.rule() + finding.where())
        .isEqualTo(
            filed.findings().stream().map(finding -> finding.rule() + finding.where()).toList());
    assertThat(inYuan.score()).isEqualByComparingTo(filed.score());
  }
}
