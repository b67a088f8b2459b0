package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.workbook.WorkbookReader;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.StatementEntry;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.junit.jupiter.api.Test;

/** Workbooks as departments of other places fill them in: nothing in them is the platform's. */
class ForeignWorkbookTest {

  private final XSSFWorkbook workbook = new XSSFWorkbook();

  @Test
  void columnsStandInAnyOrderClassesAreMergedAndTemplateRowsAreLeftOut() {
    var sheet = workbook.createSheet("Sheet1");
    row(sheet, 0, "项目支出绩效自评表（2022年度）");
    row(sheet, 1, "项目名称", "水旱灾害防御经费", null, "主管部门", "天长市水利局");
    row(sheet, 2, "项目资金\n（万元）", null, "全年预算数（A）", "年初预算数", "全年执行数（B）", "执行率（B/A）", "分值", "得分");
    row(sheet, 3, null, "年度资金总额", 880, 870.5, "880.00", "100%", 10, 10);
    row(sheet, 4, null, "其中：本年财政拨款", 880, 870.5, 880, "-", "-", "-");
    row(sheet, 5, null, "其他资金", "—", "—", "—", "-", "-", "-");
    row(sheet, 6, "一级指标", "二级指标", "三级指标", "分值", "年度\n指标值", "实际\n完成值", "得分", "偏差原因分析及改进措施");
    row(sheet, 7, "产出指标\n(50分)", "数量指标", "指标1：中型灌区", 10, 1, "1 处", 10, null);
    row(sheet, 8, null, null, "指标2：", null, null, null, null, null);
    row(sheet, 9, null, "质量指标", "指标1：合格率", "20分", 0.985, "98.50%", 20, "无");
    row(sheet, 10, null, "……", "……", null, null, null, null, null);
    row(sheet, 11, "总分", null, null, 100, null, null, 100, null);
    sheet.addMergedRegion(CellRangeAddress.valueOf("A8:A11"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("B8:B9"));

    var filing = filing(2022);
    var form = filing.forms().get(0);

    assertThat(filing.amountUnit()).isEqualTo(AmountUnit.WAN_YUAN);
    assertThat(filing.department().name()).isEqualTo("天长市水利局");
    assertThat(form.form()).isEqualTo("水旱灾害防御经费");
    assertThat(form.funds())
        .extracting(Form.Funds::source, f -> plain(f.initial()), f -> plain(f.executed()))
        .containsExactly(
            tuple(Form.Source.TOTAL, "870.5", "880.00"),
            tuple(Form.Source.CURRENT, "870.5", "880"),
            tuple(Form.Source.OTHER, null, null));
    assertThat(form.execution().statedRate()).isEqualByComparingTo("100");
    assertThat(form.indicators())
        .extracting(
            Indicator::level1,
            Indicator::level2,
            Indicator::level3,
            Indicator::target,
            Indicator::actual,
            i -> plain(i.weight()))
        .containsExactly(
            tuple("产出指标\n(50分)", "数量指标", "指标1：中型灌区", "1", "1 处", "10"),
            tuple("产出指标\n(50分)", "质量指标", "指标1：合格率", "0.985", "98.50%", "20"));
    assertThat(form.stated().selfScore()).isEqualByComparingTo("100");
  }

  @Test
  void theOfficialBaseDataAndBreakdownAreReadFromTheirWords() {
    var base = workbook.createSheet("附件1");
    row(base, 0, "财政供养人员情况（人）", "编制数", "2024年实际在职人数", "控制率");
    row(base, 1, null, 142, 124, "87.32%");
    row(base, 2, "经费控制情况（元）", "2023年决算数", "2024年预算数", "2024年决算数");
    row(base, 3, "三公经费:", 583000, 945000, 823300);
    row(base, 4, "其中：公车购置", 0, null, "221,000.00");
    row(base, 5, "项目支出：", null, null, null);
    row(base, 6, "1、业务工作经费", 1, 2, 3);
    row(base, 7, "2、文化惠民", 4, 5, 6);
    row(base, 8, "说明：“项目支出”需要填报");
    row(overall(), 2, "按收入性质分：", null, "按支出性质分：");
    row(overall(), 3, "其中： 一般公共预算：10220.32", null, "其中：基本支出：4891.32");
    row(overall(), 4, "政府性基金拨款：", null, "项目支出：5329.00");

    var filing = filing(2024);

    assertThat(filing.amountUnit()).isEqualTo(AmountUnit.YUAN);
    assertThat(filing.headcount().statedRate()).isEqualByComparingTo("87.32");
    assertThat(filing.statement())
        .extracting(StatementEntry::line, StatementEntry::name, e -> plain(e.executed()))
        .containsExactly(
            tuple("three-public", null, "823300"),
            tuple("three-public.vehicles.purchase", null, "221000.00"),
            tuple("project", null, null),
            tuple("project.operations", null, "3"),
            tuple("project.文化惠民", "文化惠民", "6"));
    var form = filing.forms().get(0);
    assertThat(form.byIncome()).containsOnlyKeys("general-public");
    assertThat(form.byIncome().get("general-public")).isEqualByComparingTo("102203200");
    assertThat(form.byExpenditure().get("basic")).isEqualByComparingTo("48913200");
    assertThat(form.byExpenditure().get("project")).isEqualByComparingTo("53290000");
  }

  @Test
  void everythingThatCannotBeReadIsNamedAtOnce() {
    var sheet = overall();
    sheet.getRow(1).getCell(2).setCellValue("约10万");
    row(sheet, 3, "省级专项", 1, 2, 3);
    row(sheet, 6, "产出指标", "数量指标", "演出", "≥1场", "1场", "十分", "50%", null);
    sheet.getRow(6).createCell(7).setCellErrorValue((byte) 0x17);
    row(workbook.createSheet("杂项"), 0, "备忘");

    assertThat(reading(2024, null).faults())
        .extracting(Fault::pointer, Fault::value, Fault::reason)
        .containsExactlyInAnyOrder(
            tuple("杂项", null, "没有认出这是哪一张表：请使用空表模板，或者删除这张表。"),
            tuple("", null, "没有写明评分方案：请填在“申报信息”表的“评分方案”右边，或者报送时选择。"),
            tuple("附件2!C2", "约10万", "应为数值。"),
            tuple("附件2!A4", "省级专项", "没有认出这一行是哪一种资金来源。"),
            tuple("附件2!F7", "十分", "应为数值。"),
            tuple("附件2!G7", "50%", "应为数值，不是百分比。"),
            tuple("附件2!H7", "#REF!", "单元格是错误值：请填写数值或文字。"));
  }

  @Test
  void anAmountWithoutAUnitIsNotGuessed() {
    var sheet = overall();
    sheet.getRow(0).getCell(0).setCellValue("年度预算申请");

    assertThat(reading(2024, "hunan-2024").faults())
        .extracting(Fault::reason)
        .isNotEmpty()
        .containsOnly("没有写明金额单位（元或万元）：请写在表头，例如“单位：万元”。");
  }

  /** Attachment 2 with a row for each test to change. */
  private Sheet overall() {
    var known = workbook.getSheet("附件2");
    if (known != null) {
      return known;
    }
    var sheet = workbook.createSheet("附件2");
    row(sheet, 0, "年度预算申请（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "自评得分");
    row(sheet, 1, "年度资金总额", 9185.17, 10220.32, 8975.93, 10, 0.8782, 8.8);
    row(sheet, 5, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "自评得分", "偏差原因");
    row(sheet, 8, "省级预算部门、单位名称", "湖南省科学技术协会");
    return sheet;
  }

  private Filing filing(int year) {
    var reading = reading(year, "hunan-2024");
    assertThat(reading.faults()).isEmpty();
    return FilingJson.filing(reading.filing());
  }

  private FilingFromGrids.Reading reading(int year, String profile) {
    try (var bytes = new ByteArrayOutputStream()) {
      workbook.write(bytes);
      return FilingFromGrids.read(
          WorkbookReader.read(bytes.toByteArray()), "431053", year, profile);
    } catch (IOException | UnreadableDocument e) {
      throw new AssertionError(e);
    }
  }

  private static String plain(BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }

  private static void row(Sheet sheet, int number, Object... values) {
    var row = sheet.createRow(number);
    for (var i = 0; i < values.length; i++) {
      if (values[i] instanceof Number figure) {
        row.createCell(i).setCellValue(figure.doubleValue());
      } else if (values[i] != null) {
        row.createCell(i).setCellValue((String) values[i]);
      }
    }
  }
}
