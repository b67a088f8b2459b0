package org.jiheng.province.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiheng.documents.table.Document;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.pages.PageFonts;
import org.jiheng.pages.PageWriter;
import org.jiheng.province.table.SampleYear;
import org.jiheng.rules.evaluation.Draft;
import org.junit.jupiter.api.Test;

class BulletinTest {

  private final PageFonts fonts = PageFonts.load();

  @Test
  void everyDepartmentStandsInTheRankingWhoseHeaderIsOnEachOfItsPages() throws IOException {
    var year = SampleYear.of(60).year();

    var pages = pages(print(Bulletin.of(year)));

    assertThat(pages).hasSizeGreaterThan(3).allSatisfy(page -> assertThat(page).isNotBlank());
    assertThat(pages.get(0))
        .contains(
            "2024 年度部门整体支出绩效评价公报", "一、总体情况", "数据完整至 2026 年 11 月 23 日 16:00:00（北京时间），共 60 个已评价部门");
    var whole = String.join("\n", pages);
    assertThat(whole).containsSubsequence("二、评价等级", "三、得分分布", "四、预算执行", "五、评价发现", "得分排名");
    year.ranking().forEach(each -> assertThat(whole).contains(each.code()));
    var ranking = pages.stream().filter(page -> page.contains("部门代码")).toList();
    assertThat(ranking).hasSizeGreaterThan(1);
    assertThat(pages.subList(pages.size() - ranking.size(), pages.size())).isEqualTo(ranking);
  }

  @Test
  void whatHasNoScoreIsInNoRankingAndItIsSaidWhy() throws IOException {
    var year =
        SampleYear.of(0)
            .with("431053", "湖南省科学技术协会", SampleFilings.seed())
            .with("900001", "没有分值的局", new Draft().row("≥1", "1", null, null).filing())
            .with("900002", "分值不足的局", new Draft().row("≥1", "1", "90", "90").filing())
            .year();

    var whole = String.join("\n", pages(print(Bulletin.of(year))));

    assertThat(whole.replace("\n", ""))
        .contains(
            "没有得分的部门 2 个，不计入平均得分、得分分布、评价等级和排名：其中表中没有分值和自评得分，不计分的 1 个，各项分值合计不是 100 分，得分不能与其他部门比较的 1 个。",
            "没有等级的部门 2 个，不计入。",
            "列出全部 1 个有得分的部门")
        .containsSubsequence("没有得分、不参加排名的部门：2 个", "900001", "900002", "各项分值合计不是 100 分");
    assertThat(whole.indexOf("没有分值的局"))
        .isEqualTo(whole.lastIndexOf("没有分值的局"))
        .isGreaterThan(whole.indexOf("不参加排名的部门"));
  }

  @Test
  void theSameDataGivesTheSameBytes() {
    var one = print(Bulletin.of(SampleYear.of(3).year()));
    var other = print(Bulletin.of(SampleYear.of(3).year()));

    assertThat(other).isEqualTo(one);
  }

  private byte[] print(Document bulletin) {
    return PageWriter.write(bulletin, fonts);
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    var pages = new ArrayList<String>();
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      for (var page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
    }
    return pages;
  }
}
