package org.jiheng.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLineTest {

  private static final String SONG = "AAAAAA+Song";
  private static final String LATIN = "CAAAAA+Sans";

  @Test
  void aLineOfFiguresAndOneInAnotherPartOfTheFontAreSetAlike() {
    var chinese = line(SONG, "年度决算收入");
    var otherPart = line("BAAAAA+Song", "拨款");
    var mostlyFigures = TextLine.of(glyphs(LATIN, "2024 13261.36", glyphs(SONG, "万元", List.of())));

    assertThat(chinese.isSetUnlike(otherPart)).isFalse();
    assertThat(mostlyFigures.isSetUnlike(chinese)).isFalse();
    assertThat(line(LATIN, "1063.18").isSetUnlike(chinese)).isFalse();
    assertThat(line("AAAAAA+Hei", "一、概况").isSetUnlike(chinese)).isTrue();
  }

  @Test
  void aBlankThatIsWrittenAtTheEndOfALineIsKept() {
    assertThat(line(SONG, "于 2025 ").before(line(SONG, "年 6 月"))).isEqualTo(" ");
    assertThat(line(SONG, "于 2025").before(line(SONG, "年 6 月"))).isEmpty();
    assertThat(line(SONG, "开展 steam").before(line(SONG, "and maths"))).isEqualTo(" ");
  }

  private static TextLine line(String font, String text) {
    return TextLine.of(glyphs(font, text, List.of()));
  }

  private static List<Glyph> glyphs(String font, String text, List<Glyph> before) {
    var glyphs = new ArrayList<>(before);
    for (var character : text.split("")) {
      glyphs.add(new Glyph(character, 10 * glyphs.size(), 100, 10, 10, font, 0, true));
    }
    return glyphs;
  }
}
