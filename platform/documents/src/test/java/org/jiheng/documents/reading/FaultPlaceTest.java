package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.groups.Tuple;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.word.WordReader;
import org.jiheng.documents.word.WordWriter;
import org.jiheng.documents.workbook.WorkbookReader;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingReader;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;

/** What is wrong with a filing that was read from a document is told at the cells that say it. */
class FaultPlaceTest {

  @Test
  void aFaultOfTheFilingIsToldAtItsCellOfTheWorkbook() throws UnreadableDocument {
    assertThat(told(WorkbookReader.read(WorkbookWriter.write(faulty()))))
        .containsExactlyInAnyOrder(
            tuple("申报信息!B2", "431053", "与路径中的部门代码“431054”不一致。"),
            tuple("申报信息!A15", "431053001", "预算单位代码重复。"),
            tuple("收支情况!F3", "82.3312345", "金额以万元为单位时最多 6 位小数。"),
            tuple("附件2!E6", "8975.9312345", "金额以万元为单位时最多 6 位小数。"),
            tuple("附件2!A7", "年度资金总额", "资金来源重复。"),
            tuple("附件2!E7", "8975.9312345", "金额以万元为单位时最多 6 位小数。"));
  }

  @Test
  void aFaultOfTheFilingIsToldInWordsWhereATextHasNoCellNames() throws UnreadableDocument {
    var grids = WordReader.read(WordWriter.write(faulty()));
    assertThat(told(SpokenPlaces.of(read(grids), grids)))
        .containsExactlyInAnyOrder(
            tuple("表8!B2", "431053", "申报信息 · 部门代码：与路径中的部门代码“431054”不一致。"),
            tuple("表9!A6", "431053001", "申报信息 · 预算单位代码：预算单位代码重复。"),
            tuple("表6!F3", "82.3312345", "收支情况 · 部门整体收入 · 全年执行数：金额以万元为单位时最多 6 位小数。"),
            tuple("表2!E6", "8,975.9312345", "附件2 · 年度资金总额 · 全年执行数：金额以万元为单位时最多 6 位小数。"),
            tuple("表2!A7", "年度资金总额", "附件2 · 年度资金总额：资金来源重复。"),
            tuple("表2!E7", "8,975.9312345", "附件2 · 年度资金总额 · 全年执行数：金额以万元为单位时最多 6 位小数。"));
  }

  /** A figure that was converted is nowhere in the document; what was typed is. */
  @Test
  void aFaultHasTheTextOfItsCellWhereUnitsAndWordsDiffer() throws IOException, UnreadableDocument {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      row(workbook, "附件1", 0, "经费控制情况（万元）", "2023年决算数", "2024年预算数", "2024年决算数");
      row(workbook, "附件1", 1, "三公经费:", "58.30", "94.50", "82.33");
      row(workbook, "附件1", 2, "其中： “三公”经费", "1", "2", "3");
      row(workbook, "附件2", 0, "省级预算部门、单位名称", "湖南省科学技术协会");
      row(workbook, "附件2", 1, "年度预算申请（元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
      row(workbook, "附件2", 2, "年度资金总额", "1", "2", "1", "10", "50%", "5");
      row(workbook, "附件2", 3, "年度资金总额", "1", "2", "1.005");
      row(workbook, "附件2", 4, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "自评得分");
      workbook.write(bytes);

      assertThat(told(WorkbookReader.read(bytes.toByteArray())))
          .containsExactlyInAnyOrder(
              tuple("", "431053", "与路径中的部门代码“431054”不一致。"),
              tuple("附件1!A3", "其中： “三公”经费", "收支项目重复。"),
              tuple("附件2!A4", "年度资金总额", "资金来源重复。"),
              tuple("附件2!D4", "1.005", "金额以元为单位时最多 2 位小数。"));
    }
  }

  /** The seed with what only the filing as a whole shows to be wrong. */
  private static Document faulty() {
    var filing = FilingJson.tree(SampleFilings.seed());
    filing.withArray("/department/units").add(unit("431053001"));
    amount(filing, "/forms/0/funds/0", "executed", "8975.9312345");
    amount(filing, "/statement/0", "executed", "82.3312345");
    filing.withArray("/forms/0/funds").add(filing.at("/forms/0/funds/0").deepCopy());
    return document(FilingJson.filing(filing));
  }

  private static ObjectNode unit(String code) {
    return FilingJson.mapper().createObjectNode().put("code", code).put("name", "机关");
  }

  private static void amount(ObjectNode filing, String row, String member, String figure) {
    filing.withObject(row).put(member, new BigDecimal(figure));
  }

  private static Document document(Filing filing) {
    var made = Instant.parse("2026-11-23T08:00:00Z");
    return new Document("有错的申报", made, false, FilingForms.whole(filing));
  }

  private static List<Tuple> told(List<Grid> grids) {
    return told(read(grids));
  }

  private static FilingFromGrids.Reading read(List<Grid> grids) {
    return FilingFromGrids.read(grids, "431053", 2024, "hunan-2024");
  }

  private static List<Tuple> told(FilingFromGrids.Reading reading) {
    assertThat(reading.faults()).isEmpty();
    return faults(reading.filing()).stream()
        .map(reading.origins()::placed)
        .map(fault -> tuple(fault.pointer(), text(fault.value()), fault.reason()))
        .toList();
  }

  private static List<Fault> faults(ObjectNode filing) {
    try {
      var json = FilingJson.mapper().writeValueAsBytes(filing);
      return new FilingReader().read(json, "431054", 2024).faults();
    } catch (JsonProcessingException | MalformedFiling broken) {
      throw new AssertionError(broken);
    }
  }

  private static String text(Object value) {
    return value instanceof JsonNode node ? node.asText() : (String) value;
  }

  private static void row(XSSFWorkbook workbook, String name, int number, String... texts) {
    var sheet =
        workbook.getSheet(name) == null ? workbook.createSheet(name) : workbook.getSheet(name);
    var row = sheet.createRow(number);
    for (var i = 0; i < texts.length; i++) {
      row.createCell(i).setCellValue(texts[i]);
    }
  }
}
