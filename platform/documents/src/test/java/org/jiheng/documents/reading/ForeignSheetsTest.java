package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.grid.GridCell;
import org.jiheng.filing.json.Fault;
import org.junit.jupiter.api.Test;

/** Sheets that are hidden, left blank or written by hand, and what becomes of them. */
class ForeignSheetsTest {

  private final List<Grid> grids = new ArrayList<>();

  ForeignSheetsTest() {
    add("附件1", false, "经费控制情况（万元）|2023 年决算数|2024 年预算数|2024 年决算数", "三公经费：|1|2|3", "公⻋购置|1|2|3");
    add("申报信息", false, "评分方案|p", "部门名称|甲");
  }

  @Test
  void aListOnAHiddenSheetIsPassedOverAndAFormThereIsAFault() {
    add("list1", true, "达成预期指标", "部分达成预期指标");
    add("附件3-2", true, "项目名称|乙", "一级指标|二级指标|三级指标|年度指标值|实际完成值");

    assertThat(read().faults())
        .extracting(Fault::pointer, Fault::reason)
        .containsExactly(tuple("附件3-2", "这张工作表是隐藏的，报送的人看不到它：请取消隐藏后核对，或者删除。"));
  }

  @Test
  void anAttachment3ThatNobodyWroteIntoIsPassedOver() {
    add(
        "附件3-1",
        false,
        "项目名称||项目代码|",
        "项目资金（万元）|全年预算数|全年执行数|分值|执行率|得分",
        "年度资金总额|||10||",
        "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|自评得分",
        "产出指标|数量指标|指标1：||||",
        "总分|||||100|");

    var read = read();
    assertThat(read.faults()).isEmpty();
    assertThat(read.filing().has("forms")).isFalse();
  }

  @Test
  void wordsWithRadicalsAndInvisibleMarksAreThoseOfTheForm() {
    add("收支情况", false, "收支项目代码|收支项目名称|全年执行数（万元）", "project.x|惠民展览经费|3");
    add("附件3-1", false, "项目名称|惠民\u200b展览经费", "项目资金（万元）|全年预算数", "一级指标|二级指标|三级指标|年度指标值|实际完成值");

    var filing = read().filing();
    assertThat(filing.at("/forms/0/form").asText()).isEqualTo("x");
    assertThat(filing.at("/statement/2/line").asText()).isEqualTo("three-public.vehicles.purchase");
  }

  @Test
  void aCodeOfTheChartThatIsBrokenOverLinesIsThatCode() {
    add(
        "收支情况",
        false,
        "收支项目代码|收支项目名称|全年执行数（万元）",
        "general-public.income. appropriation|财政拨款|3",
        "project.甲 乙|甲 乙|1");

    assertThat(read().filing().path("statement").findValuesAsText("line"))
        .contains("general-public.income.appropriation", "project.甲 乙");
  }

  private void add(String name, boolean hidden, String... rows) {
    var cells = new ArrayList<GridCell>();
    for (var row = 0; row < rows.length; row++) {
      var texts = rows[row].split("\\|");
      for (var column = 0; column < texts.length; column++) {
        cells.add(GridCell.text(row, column, texts[column]));
      }
    }
    grids.add(new Grid(name, cells, hidden));
  }

  private FilingFromGrids.Reading read() {
    return FilingFromGrids.read(grids, "1", 2024, null);
  }
}
