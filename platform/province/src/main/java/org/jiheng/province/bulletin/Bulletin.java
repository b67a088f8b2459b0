package org.jiheng.province.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.province.overview.OverviewView;
import org.jiheng.province.table.NotCounted;
import org.jiheng.province.table.ProvinceTables;
import org.jiheng.province.table.ProvinceYear;
import org.jiheng.province.table.RankingTable;

/**
 * The province's bulletin: figures, grades, scores, execution and findings with their charts, then
 * every department by its score.
 */
public final class Bulletin {

  private static final List<Integer> UNRANKED = List.of(20, 71, 70);
  private static final List<Integer> RANKING = List.of(7, 14, 46, 9, 7, 11, 22, 22, 11, 12);

  private final ProvinceYear year;
  private final OverviewView overview;
  private final ProvinceTables tables;
  private final NotCounted notCounted;

  private Bulletin(ProvinceYear year) {
    this.year = year;
    this.overview = year.overview();
    this.tables = new ProvinceTables(overview);
    this.notCounted = new NotCounted(overview);
  }

  public static Document of(ProvinceYear year) {
    var bulletin = new Bulletin(year);
    return new Document(
        bulletin.title(), year.asOf(), false, List.of(bulletin.figures(), bulletin.ranking()));
  }

  private String title() {
    return year.fiscalYear() + " 年度部门整体支出绩效评价公报";
  }

  private DocumentPart figures() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.TITLE, title()));
    blocks.add(new Block.Line(Role.NOTE, year.provenance()));
    blocks.add(new Block.Heading(1, "一、总体情况"));
    blocks.add(new Block.Paragraph(overall()));
    notCounted.scores().map(Block.Paragraph::new).ifPresent(blocks::add);
    blocks.add(tables.figures());
    blocks.add(new Block.Heading(1, "二、评价等级"));
    blocks.add(new Block.Paragraph(grades()));
    blocks.add(tables.grades());
    notCounted.grades().map(Bulletin::note).ifPresent(blocks::add);
    blocks.add(new Block.Heading(1, "三、得分分布"));
    blocks.add(tables.scores());
    blocks.add(new Block.Heading(1, "四、预算执行"));
    blocks.add(tables.rates());
    notCounted.rates().map(Bulletin::note).ifPresent(blocks::add);
    blocks.add(new Block.Heading(1, "五、评价发现"));
    blocks.add(new Block.Paragraph(findings()));
    if (!overview.findings().isEmpty()) {
      blocks.add(tables.findings());
    }
    return new DocumentPart("公报", false, blocks);
  }

  private DocumentPart ranking() {
    var ranked = year.ranked();
    var unranked = year.unranked();
    var rows = new ArrayList<TableRow>();
    rows.add(new TableRow(RankingTable.header(), true));
    ranked.forEach(each -> rows.add(new TableRow(RankingTable.cells(each), false)));
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.TITLE, "得分排名"));
    blocks.add(note("列出全部 " + ranked.size() + " 个有得分的部门；得分相同的名次相同。"));
    blocks.add(new Block.Table(RANKING, rows));
    if (!unranked.isEmpty()) {
      blocks.add(new Block.Line(Role.CAPTION, "没有得分、不参加排名的部门：" + unranked.size() + " 个"));
      blocks.add(NotCounted.departments(UNRANKED, unranked));
    }
    return new DocumentPart("得分排名", true, blocks);
  }

  private static Block note(String text) {
    return new Block.Line(Role.NOTE, text);
  }

  private String overall() {
    var text = new StringBuilder();
    if (overview.roll() != null) {
      text.append("应申报部门 ")
          .append(overview.roll().departments())
          .append(" 个，已申报 ")
          .append(overview.roll().filed())
          .append(" 个。");
    }
    text.append("已评价部门 ").append(overview.departments()).append(" 个");
    if (overview.meanScore() != null) {
      text.append("，平均得分 ").append(overview.meanScore().toPlainString()).append(" 分");
    }
    if (overview.rate() != null) {
      text.append("，预算执行率 ").append(overview.rate().toPlainString()).append("%");
    }
    text.append("。");
    var change = overview.change();
    if (change != null && change.compared() > 0) {
      text.append("与上年度都有得分的部门 ")
          .append(change.compared())
          .append(" 个，其中 ")
          .append(change.improved())
          .append(" 个上升，")
          .append(change.declined())
          .append(" 个下降。");
    }
    return text.toString();
  }

  private String grades() {
    var graded = overview.grades().stream().filter(grade -> grade.grade() != null).toList();
    return graded.isEmpty()
        ? "没有评出等级的部门。"
        : graded.stream()
            .map(grade -> grade.grade() + " " + grade.count() + " 个")
            .collect(Collectors.joining("，", "按等级分：", "。"));
  }

  private String findings() {
    if (overview.findings().isEmpty()) {
      return "没有评价发现。";
    }
    var all = overview.findings().stream().mapToLong(OverviewView.RuleCount::count).sum();
    var first = overview.findings().get(0);
    return "各部门的申报共有评价发现 "
        + all
        + " 条，分属 "
        + overview.findings().size()
        + " 类；最多的是“"
        + ProvinceTables.title(first.rule())
        + "”，有 "
        + first.count()
        + " 条，涉及 "
        + first.departments()
        + " 个部门。";
  }
}
