package org.jiheng.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.junit.jupiter.api.Test;

class ContinuationTest {

  private final Block.Table table =
      new Block.Table(
          List.of(10, 10, 10),
          List.of(
              TableRow.header("一级指标", "二级指标", "三级指标"),
              TableRow.of(text("产出指标").down(4), text("数量指标").down(2), text("甲")),
              TableRow.of(text("乙")),
              TableRow.of(text("质量指标").down(2), text("丙")),
              TableRow.of(text("丁"))));
  private final DocumentPart part = part(table);

  @Test
  void rowsThatACellReachesDownToAreCovered() {
    assertThat(Continuation.covered(part)).containsExactly(at(2), at(3), at(4));
    assertThat(Continuation.covered(part(new Block.Table(List.of(10), List.of())))).isEmpty();
  }

  @Test
  void cellsAreWrittenAnewInARowThatBeginsAPage() {
    assertThat(rows(at(2)))
        .containsExactly(
            List.of("一级指标 1", "二级指标 1", "三级指标 1"),
            List.of("产出指标 1", "数量指标 1", "甲 1"),
            List.of("产出指标（续） 3", "数量指标（续） 1", "乙 1"),
            List.of("质量指标 2", "丙 1"),
            List.of("丁 1"));
  }

  @Test
  void aCellThatBeginsWithThePageIsNotMarked() {
    assertThat(rows(at(3)))
        .contains(List.of("产出指标 2", "数量指标 2", "甲 1"), List.of("产出指标（续） 2", "质量指标 2", "丙 1"));
  }

  @Test
  void aCellOverThreePagesIsWrittenThreeTimes() {
    assertThat(rows(at(2), at(4)))
        .contains(
            List.of("产出指标 1", "数量指标 1", "甲 1"),
            List.of("产出指标（续） 2", "数量指标（续） 1", "乙 1"),
            List.of("质量指标 1", "丙 1"),
            List.of("产出指标（续） 1", "质量指标（续） 1", "丁 1"));
  }

  private List<List<String>> rows(RowAt... begins) {
    var divided = Continuation.of(part, Set.of(begins)).blocks().get(0);
    return ((Block.Table) divided)
        .rows().stream()
            .map(row -> row.cells().stream().map(cell -> cell.text() + " " + cell.rows()).toList())
            .toList();
  }

  private static RowAt at(int row) {
    return new RowAt(0, row);
  }

  private static Cell text(String text) {
    return Cell.of(Role.CENTRED, text, 1);
  }

  private static DocumentPart part(Block.Table table) {
    return new DocumentPart("表", false, List.of(table));
  }
}
