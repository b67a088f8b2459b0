package org.jiheng.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiheng.documents.form.Layout;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.grid.Grid;

/** Which form each sheet or table of a document is; one that is none of them is a fault. */
final class SortedSheets {

  /** What the platform itself adds for people. */
  private static final Set<String> FOR_PEOPLE = Set.of("评价得分", "得分计算", "评价发现", "填写说明");

  private final Terms terms;
  private final List<Grid> baseData = new ArrayList<>();
  private final List<Grid> forms = new ArrayList<>();
  private final List<Grid> statement = new ArrayList<>();
  private final List<Grid> narrative = new ArrayList<>();
  private final List<Grid> info = new ArrayList<>();

  SortedSheets(List<Grid> grids, Terms terms, Faults faults) {
    this.terms = terms;
    grids.stream()
        .filter(grid -> !grid.isBlank() && !FOR_PEOPLE.contains(grid.name()))
        .forEach(grid -> sort(grid, faults));
    if (forms.isEmpty() && baseData.isEmpty()) {
      faults.add("没有找到附件 1、附件 2 或附件 3 中的任何一张表。");
    }
    atMostOne(baseData, faults, "附件 1 只能有一张。");
    atMostOne(statement, faults, "收支情况表只能有一张。");
    atMostOne(narrative, faults, "报告正文只能有一处：写在章节表里，或者写成正文段落。");
  }

  /** Lists for choices stand on hidden sheets; a form that nobody sees is not handed in. */
  private void sort(Grid grid, Faults faults) {
    if (grid.isHidden()) {
      if (isKnown(grid)) {
        faults.add(grid, "这张工作表是隐藏的，报送的人看不到它：请取消隐藏后核对，或者删除。");
      }
      return;
    }
    if (StatementReader.isStatement(grid, terms)) {
      statement.add(grid);
    } else if (NarrativeReader.isNarrative(grid, terms)) {
      narrative.add(grid);
    } else if (FilingInfo.isInfo(grid, terms)) {
      info.add(grid);
    } else if (isForm(grid)) {
      forms.addAll(split(grid));
    } else if (BaseDataReader.isBaseData(grid, terms)) {
      baseData.add(grid);
    } else {
      faults.add(grid, "没有认出这是哪一张表：请使用空表模板，或者删除这张表。");
    }
  }

  private boolean isKnown(Grid grid) {
    return StatementReader.isStatement(grid, terms)
        || NarrativeReader.isNarrative(grid, terms)
        || FilingInfo.isInfo(grid, terms)
        || BaseDataReader.isBaseData(grid, terms)
        || isForm(grid);
  }

  private boolean isForm(Grid grid) {
    return new Headers(grid, terms)
        .header(Layout.official().indicators().columns(), "level3", "actual")
        .isPresent();
  }

  /** Several forms may stand one below the other; each begins with the name of its project. */
  private List<Grid> split(Grid grid) {
    var headers = new Headers(grid, terms);
    var begins =
        grid.rows().stream()
            .filter(row -> headers.says(row, Layout.official().project().name()))
            .toList();
    if (begins.size() < 2) {
      return List.of(grid);
    }
    var parts = new ArrayList<Grid>();
    for (var i = 0; i < begins.size(); i++) {
      var from = i == 0 ? 0 : begins.get(i);
      var to = i + 1 < begins.size() ? begins.get(i + 1) : Integer.MAX_VALUE;
      parts.add(grid.between(from, to));
    }
    return parts;
  }

  private static void atMostOne(List<Grid> grids, Faults faults, String reason) {
    grids.stream().skip(1).forEach(grid -> faults.add(grid, reason));
  }

  List<Grid> baseData() {
    return baseData;
  }

  List<Grid> forms() {
    return forms;
  }

  List<Grid> statement() {
    return statement;
  }

  List<Grid> narrative() {
    return narrative;
  }

  List<Grid> info() {
    return info;
  }

  List<Grid> withAmounts() {
    return Stream.of(baseData, forms, statement).flatMap(List::stream).toList();
  }
}
