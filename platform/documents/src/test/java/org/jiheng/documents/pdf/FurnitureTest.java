package org.jiheng.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurnitureTest {

  private static final double HEIGHT = 800;

  @Test
  void numbersThatCountThePagesAreLeftOut() {
    assertThat(kept(List.of(line("正文", 400), line("— 29 —", 770))))
        .as("a file of one page")
        .containsExactly("正文");
    assertThat(
            kept(
                List.of(line("甲", 400), line("29", 770)), List.of(line("乙", 400), line("30", 755))))
        .as("at other heights")
        .containsExactly("甲", "乙");
    assertThat(
            kept(
                List.of(line("甲", 400), line("第 1 页 共 9 页", 770)),
                List.of(line("乙", 400), line("第 1 页 共 2 页", 770))))
        .as("begun anew")
        .containsExactly("甲", "乙");
    assertThat(
            kept(
                List.of(line("甲", 400), line("1", 720), line("某厅编制", 780)),
                List.of(line("乙", 400), line("2", 720), line("某厅编制", 780))))
        .as("above a foot that repeats")
        .containsExactly("甲", "乙");
  }

  @Test
  void aNumberThatCountsNoPagesIsText() {
    assertThat(
            kept(
                List.of(line("0012", 700), line("— 1 —", 780)),
                List.of(line("0012", 20), line("乙", 400), line("— 2 —", 780))))
        .containsExactly("0012", "0012", "乙");
    assertThat(
            kept(
                List.of(line("2", 705), line("— 1 —", 780)),
                List.of(line("3", 705), line("— 2 —", 780))))
        .as("between the text and the number of the page")
        .containsExactly("2", "3");
  }

  @Test
  void wordsThatTwoOfSeveralPagesBeginWithAreText() {
    var same = List.of(line("本年项目执行情况良好", 60));
    assertThat(kept(same, same, List.of(line("乙", 400)))).hasSize(3);
    assertThat(kept(same, same)).as("of two pages both").isEmpty();
    assertThat(kept(same, same, same)).isEmpty();
  }

  @Test
  void theNoteOfEveryFormIsTextWhereverItFalls() {
    var note = List.of(line("备注：每个一级项目支出一张表。", 60));
    assertThat(kept(note, note, note, note)).hasSize(4);
  }

  @SafeVarargs
  private static List<String> kept(List<TextLine>... pages) {
    var furniture = new Furniture();
    for (var page = 1; page <= pages.length; page++) {
      furniture.see(ink(page), pages[page - 1]);
    }
    var kept = new ArrayList<String>();
    for (var page = 1; page <= pages.length; page++) {
      var ink = ink(page);
      pages[page - 1].stream()
          .filter(line -> !furniture.isPart(ink, line))
          .map(TextLine::text)
          .forEach(kept::add);
    }
    return kept;
  }

  private static Ink ink(int page) {
    return new Ink(page, new Box(0, 0, 600, HEIGHT), List.of(), List.of(), List.of(), List.of());
  }

  private static TextLine line(String text, double y) {
    return new TextLine(text, 100, 200, y, 12, "song", 100, true, false, false);
  }
}
