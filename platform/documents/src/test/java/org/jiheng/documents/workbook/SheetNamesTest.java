package org.jiheng.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {

  private final SheetNames names = new SheetNames();

  @Test
  void aNameThatMayStandStays() {
    assertThat(names.next("431053 湖南省科学技术协会")).isEqualTo("431053 湖南省科学技术协会");
  }

  @Test
  void whatNoSheetMayBeCalledIsReplaced() {
    assertThat(names.next("a/b\\c?d*e[f]g:h")).isEqualTo("a-b-c-d-e-f-g-h");
    assertThat(names.next("'厅'")).isEqualTo("’厅’");
    assertThat(names.next(" \n ")).isEqualTo("-");
    assertThat(names.next("History")).isEqualTo("History~2");
  }

  @Test
  void aLongNameKeepsItsFirst31CharactersAndNoHalfOfOne() {
    assertThat(names.next("431053 " + "厅".repeat(40))).isEqualTo("431053 " + "厅".repeat(24));
    assertThat(names.next("431053 " + "院".repeat(23) + "𠮷")).isEqualTo("431053 " + "院".repeat(23));
  }

  @Test
  void namesThatDifferByTheirCaseOnlyAreNumbered() {
    assertThat(names.next("a1 厅")).isEqualTo("a1 厅");
    assertThat(names.next("A1 厅")).isEqualTo("A1 厅~2");
    assertThat(names.next("x".repeat(40))).hasSize(31);
    assertThat(names.next("x".repeat(50))).hasSize(31).endsWith("x~2");
  }
}
