package org.jiheng.rules.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionReaderTest {

  private final SectionReader reader = new SectionReader();

  @Test
  void partsOfAllLevelsStandBelowTheTitlesAboveThem() {
    var sections = read("三、项目支出", "前言。\n（一）业务工作经费\n1、会议：共3次。\n（1）年会：一次。\n①材料：一份。\n2、培训：二期。\n（二）其他");

    assertThat(sections)
        .extracting(Section::level, Section::titles)
        .containsExactly(
            tuple(0, List.of("项目支出")),
            tuple(2, List.of("项目支出", "业务工作经费")),
            tuple(3, List.of("项目支出", "业务工作经费", "会议")),
            tuple(4, List.of("项目支出", "业务工作经费", "会议", "年会")),
            tuple(4, List.of("项目支出", "业务工作经费", "会议", "材料")),
            tuple(3, List.of("项目支出", "业务工作经费", "培训")),
            tuple(2, List.of("项目支出", "其他")));
  }

  @Test
  void theLevelOfAChapterIsThatOfItsNumber() {
    assertThat(read("（二）甲", "文。")).extracting(Section::titles).containsExactly(List.of("甲"));
    read("一、甲", "文。");
    assertThat(read("（二）乙", "文。")).extracting(Section::titles).containsExactly(List.of("甲", "乙"));
    assertThat(read("丙", "文。")).extracting(Section::titles).containsExactly(List.of("丙"));
  }

  @Test
  void aPartReachesToTheNextOfItsLevelOrAHigherOne() {
    var text = "（一）甲：一。\n1、乙：二。\n2、丙：三。\n（二）丁：四。";
    var prose = Prose.of(text).text();

    assertThat(read("一、章", text))
        .extracting(
            section -> prose.substring(section.from(), section.to()),
            section -> prose.substring(section.from(), section.end()),
            section -> prose.substring(section.body(), section.to()))
        .containsExactly(
            tuple("(一)甲:一。", "(一)甲:一。1、乙:二。2、丙:三。", ":一。"),
            tuple("1、乙:二。", "1、乙:二。", ":二。"),
            tuple("2、丙:三。", "2、丙:三。", ":三。"),
            tuple("(二)丁:四。", "(二)丁:四。", ":四。"));
  }

  @Test
  void inJoinedLinesANumberBeginsAPartOnlyWhereItIsTheNext() {
    assertThat(titles("1、甲工作，2、乙工作，3、丙工作")).containsExactly("甲工作", "乙工作", "丙工作");
    assertThat(titles("1、甲工作，3、丙工作")).containsExactly("甲工作");
    assertThat(titles("1、甲工作。3、丙工作")).containsExactly("甲工作", "丙工作");
    assertThat(titles("甲工作，1、乙工作")).containsExactly("");
    assertThat(titles("1、甲，编号12、乙")).containsExactly("甲");
    assertThat(titles("1、甲，（1）乙，2、丙，（2）丁")).containsExactly("甲", "丙");
  }

  @Test
  void titlesEndAtASignAFigureOrTheLine() {
    assertThat(read("一、章", "1、甲乙：文。\n2、丙丁\n文。\n3、戊己，文。\n4、庚5次。\n5、辛9次。\n6、壬0次。"))
        .extracting(Section::title, Section::titled)
        .containsExactly(
            tuple("甲乙", true),
            tuple("丙丁", true),
            tuple("戊己", false),
            tuple("庚", false),
            tuple("辛", false),
            tuple("壬", false));
    assertThat(read("一、章", "1、" + "长".repeat(60)))
        .extracting(section -> section.title().length())
        .containsExactly(40);
    assertThat(read("一、章", "1、甲")).extracting(Section::titled).containsExactly(true);
  }

  @Test
  void aTextWithoutNumbersIsOnePartAndAnEmptyOneNone() {
    assertThat(read("一、章", "文章9月1.5万元。"))
        .extracting(Section::level, Section::from, Section::end)
        .containsExactly(tuple(0, 0, 10));
    assertThat(read("一、章", "")).isEmpty();
  }

  @Test
  void numbersOfOneOrTwoDigitsInAnyWritingBeginParts() {
    assertThat(titles("9、甲\n10.乙\n⑳丙\n①丁\n十、戊\n0、己")).containsExactly("甲", "乙", "丙", "丁", "戊", "己");
  }

  private List<String> titles(String text) {
    return read("一、章", text).stream().map(Section::title).toList();
  }

  private List<Section> read(String heading, String text) {
    return reader.chapter(heading, Prose.of(text));
  }
}
