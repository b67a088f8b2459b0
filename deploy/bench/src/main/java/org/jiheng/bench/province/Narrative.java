package org.jiheng.bench.province;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.filing.Chapter;

/** The report's chapters and the forms' objectives. */
final class Narrative {

  private static final List<String> HEADINGS =
      List.of(
          "一、部门基本情况", "二、一般公共预算支出情况", "三、部门整体支出绩效情况", "四、存在的问题及原因分析", "五、下一步改进措施", "六、其他需要说明的情况");

  private Narrative() {}

  static List<Chapter> of(Draw draw, String department, int fiscalYear, int characters) {
    List<Chapter> chapters = new ArrayList<>();
    if (characters == 0) {
      return chapters;
    }
    for (String heading : HEADINGS) {
      var text = new StringBuilder(department + fiscalYear + " 年度有关情况如下。");
      while (text.length() < characters / HEADINGS.size()) {
        text.append(draw.percent(20) ? "\n" : "").append(draw.one(InventedTexts.SENTENCES));
      }
      chapters.add(new Chapter(heading, text.toString()));
    }
    return chapters;
  }

  static String expected(Draw draw) {
    return "一是"
        + draw.one(InventedTexts.SENTENCES)
        + "\n二是"
        + draw.one(InventedTexts.SENTENCES)
        + "\n三是"
        + draw.one(InventedTexts.SENTENCES);
  }

  static String reached(Draw draw) {
    return draw.one(InventedTexts.SENTENCES) + draw.one(InventedTexts.SENTENCES);
  }
}
