package org.jiheng.rules.monitoring.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form.Source;
import org.jiheng.filing.YearPeriod;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.rules.evaluation.Evaluated;
import org.jiheng.rules.monitoring.Light;
import org.jiheng.rules.monitoring.MonitoringJudge;
import org.jiheng.rules.monitoring.overview.MonitoringOverview;
import org.jiheng.rules.monitoring.overview.WatchedDepartment;
import org.junit.jupiter.api.Test;

class MonitoringReaderTest {

  private static final YearPeriod JUNE = YearPeriod.of(2024, "2024-06").orElseThrow();
  private static final String SEED =
      """
      {"period": "2024-06", "amountUnit": "WAN_YUAN", "forms": [{"form": "operations",
        "funds": [{"source": "TOTAL", "annual": 1285.73, "executed": 560.00, "forecast": 1285.73}]}]}
      """;

  private static MonitoringReader.Reading read(String json) throws MalformedFiling {
    return MonitoringReader.read(json.getBytes(StandardCharsets.UTF_8), JUNE);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws Exception {
    var faults =
        read("""
                {"period": "2024-08", "amountUnit": "YUAN", "colour": 1, "forms": [
                  {"form": "a", "funds": [{"source": "TOTAL"}, {"source": "TOTAL"}, {"source": "ALL"}],
                   "indicators": [{"likelihood": "SURE", "attained": 5}]},
                  {"form": "a"}]}""")
            .faults();

    assertThat(faults)
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/period",
            "/colour",
            "/forms/0/funds/1/source",
            "/forms/0/funds/2/source",
            "/forms/0/indicators/0/likelihood",
            "/forms/0/indicators/0/attained",
            "/forms/1/form");
    assertThatThrownBy(() -> read("{")).isInstanceOf(MalformedFiling.class);
  }

  @Test
  void whatIsKeptIsReadAgain() throws Exception {
    var stated = read(SEED).stated();

    assertThat(MonitoringReader.kept(MonitoringReader.text(stated))).isEqualTo(stated);
  }

  @Test
  void aReportIsHeldAgainstEveryFormAndRowThatStands() throws Exception {
    Filing seed = SampleFilings.seed();
    var reported = ReportedForms.of(seed, read(SEED).stated(), form -> Map.of());

    assertThat(reported.faults()).isEmpty();
    assertThat(reported.forms())
        .extracting(form -> form.code())
        .containsExactlyElementsOf(seed.forms().stream().map(form -> form.form()).toList());
    var whole = reported.whole(read(SEED).stated());
    assertThat(whole.forms().get(0).indicators()).hasSameSizeAs(seed.forms().get(0).indicators());
    assertThat(ReportedForms.of(seed, whole, form -> Map.of()).whole(whole)).isEqualTo(whole);
  }

  @Test
  void aRowOrAFormThatThereIsNotIsAFaultOfItsPlace() throws Exception {
    var stated =
        read("""
                {"period": "2024-06", "amountUnit": "YUAN", "forms": [{"form": "none"},
                  {"form": "operations", "indicators": [{"level3": "没有的指标", "attained": "5次"}]}]}""")
            .stated();

    assertThat(ReportedForms.of(SampleFilings.seed(), stated, form -> Map.of()).faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/forms/0/form", "/forms/1/indicators/0");
  }

  @Test
  void theTreasurysYuanCountAndAmountsAreToldInYuan() throws Exception {
    var stated = read(SEED).stated();
    var treasury = Map.of(Source.TOTAL, new BigDecimal("6000000.00"));
    var reported =
        ReportedForms.of(
            SampleFilings.seed(), stated, form -> form.equals("operations") ? treasury : Map.of());
    var judged =
        new MonitoringJudge(Evaluated.profile("sichuan-2025"), JUNE)
            .judge(reported.forms(), stated.amountUnit(), List.of(), List.of(), 0);
    var head = new MonitoringView.Head("431053", 2024, "2024-06", 1, "sichuan-2025", 1, 0);
    var view = MonitoringView.of(head, stated.amountUnit(), judged);

    var form =
        view.forms().stream().filter(each -> each.form().equals("operations")).findFirst().get();
    assertThat(form.executionRate()).isEqualTo("46.67");
    assertThat(form.executionLight()).isEqualTo(Light.GREEN);
    assertThat(form.funds().get(0).executed()).isEqualTo("6000000.00");
    assertThat(form.linearForecast()).isEqualTo("12000000.00");
    assertThat(view.findings()).extracting(found -> found.rule()).contains("MON_TREASURY");
    var overview =
        MonitoringOverview.of(
            2024, "2024-06", List.of(WatchedDepartment.of(view, "科协")), List.of(), 3);
    assertThat(overview.reported()).isEqualTo(1);
    assertThat(overview.missing()).isEqualTo(3);
    assertThat(overview.lights().get(Light.GREEN).get(Light.NONE)).isEqualTo(1);
    assertThat(overview.surplus().get(Source.TOTAL)).isEqualTo("0.00");
    assertThat(overview.formerByLight()).isNull();
  }
}
