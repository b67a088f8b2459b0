package org.jiheng.report.publication.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiheng.report.print.PagePress;
import org.jiheng.report.publication.province.SampleYear;
import org.junit.jupiter.api.Test;

class BulletinTest {

  private final PagePress press = new PagePress();

  @Test
  void everyDepartmentStandsInTheRankingWhoseHeaderIsOnEachOfItsPages() throws IOException {
    var year = SampleYear.of(60).year();

    var pages = pages(press.printInTurn(Bulletin.of(year)));

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
  void theSameDataGivesTheSameBytes() {
    var one = press.printInTurn(Bulletin.of(SampleYear.of(3).year()));
    var other = press.printInTurn(Bulletin.of(SampleYear.of(3).year()));

    assertThat(other).isEqualTo(one);
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
