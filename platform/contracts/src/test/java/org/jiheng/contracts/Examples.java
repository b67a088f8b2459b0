package org.jiheng.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One fixed example of every type's data, the counterpart of its golden file. */
final class Examples {

  private static final String DEPARTMENT = "431053";
  private static final int YEAR = 2024;
  private static final String HASH =
      "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

  private Examples() {}

  static Change of(EventType type) {
    return switch (type) {
      case BUDGET_PART_TAKEN -> budgetPart();
      case DEPARTMENT_CHANGED -> department();
      case PROJECT_CHANGED -> new ProjectChanged(DEPARTMENT, YEAR, 102, "operations", "业务工作经费");
      case AMOUNTS_CHANGED -> amounts();
      case BASE_DATA_CHANGED -> baseData();
      case ROLL_ENTRY_CHANGED -> new RollEntryChanged(DEPARTMENT, YEAR, 106, false, "湖南省科学技术协会");
      case EXECUTION_REPORTED -> execution();
      case STATEMENT_LINE_CHANGED ->
          new StatementLineChanged(107, "special.science", "科普专项资金", "special", "by-fund", false);
      case BUDGET_EVENTS_RELEASED -> new OutboxEventsReleased(108, DEPARTMENT, 2);
      case BUDGET_FILING_TAKEN -> new FilingTaken(DEPARTMENT, YEAR, 105, 3, HASH, 17);
      case FORM_FILED -> filedForm();
      case FORM_CHANGED -> form();
      case INDICATOR_CHANGED -> indicator();
      case INDICATOR_FILING_TAKEN -> new FilingTaken(DEPARTMENT, YEAR, 203, 3, HASH, 0);
      case INDICATOR_EVENTS_RELEASED -> new OutboxEventsReleased(204, DEPARTMENT, 1);
      case FILING_REGISTERED ->
          new FilingRegistered(
              DEPARTMENT, YEAR, 7, 3, HASH, FilingRegistered.State.REGISTERED, null);
      case EVALUATION_CHANGED -> evaluation();
      case DOCUMENT_MOVED ->
          new DocumentMoved(
              DEPARTMENT,
              YEAR,
              31,
              "FILING",
              null,
              "RETURNED",
              "APPROVED",
              4,
              "return",
              3,
              HASH,
              7,
              2,
              "2025-04-14",
              0,
              1,
              "请补充",
              null,
              null,
              List.of(
                  new DocumentMoved.Remark("/forms/0/indicators/6/actual", "没有佐证"),
                  new DocumentMoved.Remark(null, "附件不全")),
              "/api/v1/filings/431053/2024/moves");
      case FINDINGS_ANSWERED ->
          new FindingsAnswered(
              DEPARTMENT,
              YEAR,
              12,
              7,
              "ANSWERED",
              List.of("c9d9057db13203231cb11cf73c339c45"),
              "合计按万元四舍五入",
              "/api/v1/evaluations/431053/2024/findings");
      case MONITORING_EVALUATED ->
          new MonitoringEvaluated(
              DEPARTMENT,
              YEAR,
              41,
              "2024-06",
              2,
              "RED",
              List.of(
                  new MonitoringEvaluated.FormLights(
                      "operations", "GREEN", "RED", "RED", decimal("-12.50"))),
              Map.of("MON_GAP", 1),
              "/api/v1/monitorings/431053/2024/2024-06");
      case DEADLINE_PASSED ->
          new DeadlinePassed(
              DEPARTMENT,
              YEAR,
              5,
              "FILING",
              null,
              "RETURNED",
              "2025-03-31",
              "/api/v1/filings/431053/2024/moves");
      case REMINDER_SENT ->
          new ReminderSent(
              DEPARTMENT,
              YEAR,
              6,
              "FILING",
              "NOT_STARTED",
              "2025-03-31",
              "请于本周内报送",
              "/api/v1/filings/431053/2024/moves");
      case SAMPLE_DRAWN ->
          new SampleDrawn(
              YEAR,
              3,
              "RISK",
              "湘财绩抽评-2025-0708",
              List.of("431004", "431003", "431005"),
              "/api/v1/samples/3");
      case CALENDAR_CHANGED ->
          new CalendarChanged(
              YEAR,
              12,
              List.of(
                  new CalendarChanged.Stage(
                      "FILING", null, "2025-01-15", "2025-03-31", "2025-05-15", 30, 5),
                  new CalendarChanged.Stage(
                      "MONITORING", "2024-06", null, "2024-07-31", null, null, null)),
              List.of("2024-10-01"),
              List.of("2024-10-12"));
    };
  }

  private static DepartmentChanged department() {
    return new DepartmentChanged(
        DEPARTMENT, YEAR, 101, "湖南省科学技术协会", "430000", "13430000006122347Q", units());
  }

  private static List<DepartmentChanged.Unit> units() {
    return List.of(
        new DepartmentChanged.Unit("431053001", "湖南省科学技术协会本级", DepartmentChanged.Funding.FULL),
        new DepartmentChanged.Unit("431053002", "湖南省科学技术馆", DepartmentChanged.Funding.PARTIAL),
        new DepartmentChanged.Unit("431053003", null, DepartmentChanged.Funding.SELF));
  }

  private static BudgetPartTaken budgetPart() {
    var base = baseData();
    return new BudgetPartTaken(
        DEPARTMENT,
        YEAR,
        100,
        "湖南省科学技术协会",
        "430000",
        "13430000006122347Q",
        units(),
        List.of(new BudgetPartTaken.Project("operations", "业务工作经费")),
        base.headcount(),
        base.buildings(),
        base.baseNotes(),
        List.of(
            new BudgetPartTaken.Sheet(
                AmountsChanged.STATEMENT, lines(), List.of(), Map.of(), Map.of()),
            new BudgetPartTaken.Sheet(
                AmountsChanged.FORM_PREFIX + "operations",
                List.of(),
                List.of(
                    new AmountsChanged.Fund(
                        AmountsChanged.FundSource.TOTAL,
                        null,
                        decimal("53290000.00"),
                        decimal("40846300.00"),
                        decimal("76.65"))),
                Map.of("general-public", decimal("53290000.00")),
                Map.of("project", decimal("53290000.00")))));
  }

  private static AmountsChanged amounts() {
    return new AmountsChanged(
        DEPARTMENT,
        YEAR,
        9007199254740993L,
        AmountsChanged.STATEMENT,
        lines(),
        List.of(),
        Map.of(),
        Map.of(),
        null);
  }

  private static List<AmountsChanged.Line> lines() {
    return List.of(
        new AmountsChanged.Line(
            "three-public",
            null,
            "三公经费",
            null,
            null,
            true,
            decimal("583000.00"),
            null,
            decimal("945000.00"),
            decimal("823300.00"),
            decimal("87.12"),
            "含上年结转"),
        new AmountsChanged.Line(
            "special.science",
            "科普专项资金",
            "专项资金",
            "special",
            "item",
            true,
            null,
            decimal("-0.05"),
            null,
            decimal("12345678901234567890.12"),
            null,
            null));
  }

  private static ExecutionReported execution() {
    var annual = decimal("12857300.00");
    var executed = decimal("5600000.00");
    return new ExecutionReported(
        DEPARTMENT,
        YEAR,
        109,
        "2024-06",
        List.of(
            new ExecutionReported.Row(
                "operations", "TOTAL", "DEPARTMENT", annual, executed, annual),
            new ExecutionReported.Row("operations", "TOTAL", "TREASURY", annual, executed, null)));
  }

  private static BaseDataChanged baseData() {
    return new BaseDataChanged(
        DEPARTMENT,
        YEAR,
        104,
        false,
        new BaseDataChanged.Headcount(decimal("142"), decimal("124"), decimal("87.32")),
        List.of(
            new BaseDataChanged.Building(
                "湖南省科技馆维修",
                decimal("1200.50"),
                decimal("1180.00"),
                decimal("98.29"),
                decimal("3500000.00"),
                decimal("3421000.10"),
                decimal("97.74"))),
        new BaseDataChanged.BaseNotes("严格执行中央八项规定", "无"));
  }

  private static FormFiled filedForm() {
    var form = form();
    var row = indicator();
    return new FormFiled(
        DEPARTMENT,
        YEAR,
        200,
        false,
        form.form(),
        form.position(),
        form.name(),
        form.implementingUnit(),
        form.execution(),
        form.objective(),
        List.of(
            new FormFiled.Row(
                row.level1(),
                row.level2(),
                row.level3(),
                row.target(),
                row.actual(),
                row.weight(),
                row.selfScore(),
                row.tier(),
                row.deviation()),
            new FormFiled.Row("产出指标", null, "科普活动", "全年开展", null, null, null, null, null)),
        form.stated(),
        form.note());
  }

  private static FormChanged form() {
    return new FormChanged(
        DEPARTMENT,
        YEAR,
        201,
        "overall",
        0,
        "部门整体支出",
        "湖南省科学技术协会",
        new FormChanged.Execution(decimal("10"), decimal("87.82"), decimal("8.8")),
        new FormChanged.Objective("服务科技工作者", "已完成年度目标"),
        new FormChanged.Stated(decimal("100"), decimal("98.8")),
        "按决算数填报");
  }

  private static IndicatorChanged indicator() {
    return new IndicatorChanged(
        DEPARTMENT,
        YEAR,
        202,
        "overall",
        "产出指标/数量指标/开展steam科学教程/1",
        6,
        "产出指标",
        "数量指标",
        "开展steam科学教程",
        "≥400 课时",
        "632 课时",
        decimal("2"),
        decimal("1.50"),
        IndicatorChanged.Tier.ACHIEVED,
        "需求超出预期，\n下年调整 \"目标\"");
  }

  private static EvaluationChanged evaluation() {
    return new EvaluationChanged(
        DEPARTMENT,
        YEAR,
        7,
        3,
        "hunan-2024",
        null,
        decimal("98.80"),
        "优",
        List.of(
            new EvaluationChanged.FormTotals(
                "overall", decimal("98.8"), decimal("98.80"), decimal("98.8"), "优"),
            new EvaluationChanged.FormTotals("operations", decimal("99.6"), null, null, null)),
        Map.of("SUM", 3, "NARRATIVE", 4),
        List.of("/forms/0/indicators/6", "/forms/1/execution"),
        "/api/v1/evaluations/431053/2024");
  }

  private static BigDecimal decimal(String plain) {
    return new BigDecimal(plain);
  }
}
