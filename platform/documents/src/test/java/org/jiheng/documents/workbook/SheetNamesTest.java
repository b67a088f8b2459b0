package org.jiheng.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {

  private final SheetNames names = new SheetNames();

  @Test
  void a_name_that_may_stand_stays() {
    assertThat(names.next("431053 湖南省科学技术协会")).isEqualTo("431053 湖南省科学技术协会");
  }

  @Test
  void what_no_sheet_may_be_called_is_replaced() {
    assertThat(names.next("a/b\\c?d*e[f]g:h")).isEqualTo("a-b-c-d-e-f-g-h");
    assertThat(names.next("'厅'")).isEqualTo("’厅’");
    assertThat(names.next(" \n ")).isEqualTo("-");
    assertThat(names.next("History")).isEqualTo("History~2");
  }

  @Test
  void a_long_name_keeps_its_first_31_characters_and_no_half_of_one() {
    assertThat(names.next("431053 " + "厅".repeat(40))).isEqualTo("431053 " + "厅".repeat(24));
    assertThat(names.next("431053 " + "院".repeat(23) + "𠮷")).isEqualTo("431053 " + "院".repeat(23));
  }

  @Test
  void names_that_differ_by_their_case_only_are_numbered() {
    assertThat(names.next("a1 厅")).isEqualTo("a1 厅");
    assertThat(names.next("A1 厅")).isEqualTo("A1 厅~2");
    assertThat(names.next("x".repeat(40))).hasSize(31);
    assertThat(names.next("x".repeat(50))).hasSize(31).endsWith("x~2");
  }
}
