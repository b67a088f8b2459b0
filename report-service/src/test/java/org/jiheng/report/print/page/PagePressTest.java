package org.jiheng.report.print.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jiheng.documents.table.Document;
import org.junit.jupiter.api.Test;

class PagePressTest {

  private final Document document = new Document("报告", Instant.EPOCH, false, List.of());

  @Test
  void a_press_without_a_free_place_refuses() {
    assertThat(new PagePress(0).print(document)).isEmpty();
  }

  @Test
  void a_place_is_free_again_when_its_document_is_done() {
    var press = new PagePress(1);
    assertThat(press.print(document)).isPresent();
    assertThat(press.print(document)).isPresent();
  }
}
