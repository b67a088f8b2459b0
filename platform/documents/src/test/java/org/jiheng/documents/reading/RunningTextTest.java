package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.documents.word.WordReader;
import org.jiheng.documents.word.WordWriter;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.Department;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as departments hand them in: a text with chapters, then the attachments. */
class RunningTextTest {

  private static final Filing BARE = without(SampleFilings.seed());

  @ParameterizedTest
  @ValueSource(strings = {"431053-2024", "430999-2024"})
  void aReportWhoseChaptersAreParagraphsIsTheFilingThatItWasWrittenFrom(String name)
      throws UnreadableDocument {
    var filing = SampleFilings.read(name);
    var text = new ArrayList<Block>(lines(filing.department().name(), "2025 年 4 月 30 日"));
    for (Chapter chapter : filing.narrative()) {
      text.addAll(lines(chapter.heading()));
      text.addAll(lines(chapter.text().split("\n")));
    }
    text.addAll(lines("附件：1.部门整体支出绩效评价基础数据表", "2.部门整体支出绩效自评表"));

    RoundTrips.assertRead(grids(parts(text, without(filing))), filing);
  }

  @Test
  void headingsAreFoundByWordsByNumberAndByStyle() throws UnreadableDocument {
    var text = lines("四、主要经验", "一、部门（单位）基本情况", "（一）基本情况", "1、存在的问题", "甲。", "四、主要经验", "乙。");
    text.add(new Block.Heading(1, "工作成效"));
    text.add(new Block.Heading(2, "存在的问题"));
    text.addAll(lines("丙。", "改进措施", "丁。"));

    assertThat(chapters(text))
        .containsExactly(
            new Chapter("一、部门（单位）基本情况", "（一）基本情况\n1、存在的问题\n甲。"),
            new Chapter("四、主要经验", "乙。"),
            new Chapter("工作成效", "存在的问题\n丙。"),
            new Chapter("改进措施", "丁。"));
  }

  @Test
  void aStyledHeadingIsAChapterAlsoWhereItEndsLikeATitle() throws UnreadableDocument {
    var text = new ArrayList<Block>();
    text.add(new Block.Heading(1, "某单位 2024 年度部门整体支出绩效自评报告"));
    text.add(new Block.Heading(1, "工作量统计表"));
    text.addAll(lines("甲"));
    text.add(new Block.Heading(1, "述职报告"));
    text.addAll(lines("乙"));

    assertThat(chapters(text))
        .containsExactly(new Chapter("工作量统计表", "甲"), new Chapter("述职报告", "乙"));
  }

  @Test
  void anIntroductionIsAChapterWithoutAHeadingAndTheTitlePageIsNone() throws UnreadableDocument {
    var text = lines("某单位", "2024 年度自评报告", "目录", "一、部门概况\t1", "二、其他需要说明的情况…………12");
    text.addAll(lines("按要求开展自评，现报告如下。", "省财政厅：", "一、部门概况", "甲。", "二、其他需要说明的情况", "无。"));

    assertThat(chapters(text))
        .containsExactly(
            new Chapter(null, "按要求开展自评，现报告如下。\n省财政厅："),
            new Chapter("一、部门概况", "甲。"),
            new Chapter("二、其他需要说明的情况", "无。"));
  }

  @Test
  void aTableInsideAChapterIsNamedAndTheTextBehindItIsRead() throws UnreadableDocument {
    var text = lines("一、部门概况", "甲，单位：元。");
    text.add(new Block.Table(List.of(10), List.of(TableRow.of(Cell.of(Role.TEXT, "人数", 1)))));
    text.addAll(lines("乙。"));

    var reading = reading(text, BARE);

    assertThat(reading.faults())
        .extracting(Fault::pointer, Fault::reason)
        .containsExactly(tuple("表1", "没有认出这是哪一张表：请使用空表模板，或者删除这张表。"));
    assertThat(FilingJson.filing(reading.filing()).narrative())
        .containsExactly(new Chapter("一、部门概况", "甲，单位：元。\n乙。"));
  }

  @Test
  void chaptersInATableAndInTheTextAreAFault() throws UnreadableDocument {
    assertThat(reading(lines("一、部门概况", "甲。"), SampleFilings.seed()).faults())
        .extracting(Fault::pointer, Fault::reason)
        .containsExactly(tuple("正文", "报告正文只能有一处：写在章节表里，或者写成正文段落。"));
  }

  @Test
  void aSentenceBelowTheFormsIsNoChapterAndNamed() throws UnreadableDocument {
    var text = lines("附件 1", "填表人：张三", "上表数据未经审计。");

    assertThat(reading(text, BARE).faults())
        .extracting(Fault::pointer, Fault::value, Fault::reason)
        .containsExactly(tuple("正文!B2", "上表数据未经审计。", "这段文字不在任何一章里，也不是表格的备注：请移到所属的章，或者删除。"));
  }

  @Test
  void aFormOfAnotherDepartmentThanTheFilingSaysIsNamed() throws UnreadableDocument {
    var other = parts(List.of(), named("湖南省科协"));
    other.set(other.size() - 1, FilingForms.whole(BARE).get(FilingForms.whole(BARE).size() - 1));
    var coded = parts(List.of(), named("431053 湖南省科学技术协会"));
    coded.set(coded.size() - 1, other.get(other.size() - 1));

    assertThat(reading(other).faults())
        .extracting(Fault::value, Fault::reason)
        .hasSize(BARE.forms().size())
        .containsOnly(tuple("湖南省科协", "与申报信息中的部门名称“湖南省科学技术协会”不同。"));
    assertThat(reading(coded).faults()).isEmpty();
  }

  private static List<Chapter> chapters(List<Block> text) throws UnreadableDocument {
    var reading = reading(text, BARE);
    assertThat(reading.faults()).isEmpty();
    return FilingJson.filing(reading.filing()).narrative();
  }

  private static FilingFromGrids.Reading reading(List<Block> text, Filing forms)
      throws UnreadableDocument {
    return reading(parts(text, forms));
  }

  private static FilingFromGrids.Reading reading(List<DocumentPart> parts)
      throws UnreadableDocument {
    return FilingFromGrids.read(grids(parts), "431053", 2024, null);
  }

  private static List<Grid> grids(List<DocumentPart> parts) throws UnreadableDocument {
    return WordReader.read(WordWriter.write(new Document("报告", Instant.EPOCH, false, parts)));
  }

  private static List<DocumentPart> parts(List<Block> text, Filing forms) {
    var parts = new ArrayList<DocumentPart>();
    if (!text.isEmpty()) {
      parts.add(new DocumentPart("自评报告", false, text));
    }
    parts.addAll(FilingForms.whole(forms));
    return parts;
  }

  private static List<Block> lines(String... lines) {
    var blocks = new ArrayList<Block>();
    for (String line : lines) {
      blocks.add(new Block.Paragraph(line));
    }
    return blocks;
  }

  private static Filing named(String name) {
    var seed = BARE.department();
    return filing(new Department(seed.code(), name, null, null, seed.units()), BARE);
  }

  private static Filing without(Filing filing) {
    return filing(filing.department(), filing);
  }

  private static Filing filing(Department department, Filing filing) {
    return new Filing(
        department,
        filing.fiscalYear(),
        filing.ruleProfile(),
        filing.amountUnit(),
        filing.headcount(),
        filing.statement(),
        filing.buildings(),
        filing.baseNotes(),
        filing.forms(),
        List.of());
  }
}
