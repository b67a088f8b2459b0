package org.jiheng.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.junit.jupiter.api.Test;

class PagePressTest {

  private final Document document = new Document("报告", Instant.EPOCH, false, List.of());

  @Test
  void aPressWithoutAFreePlaceRefuses() {
    assertThat(new PagePress(0).print(document)).isEmpty();
  }

  @Test
  void aPlaceIsFreeAgainWhenItsDocumentIsDone() {
    var press = new PagePress(1);
    assertThat(press.print(document)).isPresent();
    assertThat(press.print(document)).isPresent();
  }

  @Test
  void aPressThatRanInPrintsTheSame() {
    var text = new Block.Paragraph("甲");
    var letter =
        new Document(
            "函", Instant.EPOCH, false, List.of(new DocumentPart("文", false, List.of(text))));
    var ranIn = new PagePress();
    ranIn.runIn();

    assertThat(ranIn.print(letter).orElseThrow())
        .isEqualTo(new PagePress().print(letter).orElseThrow());
  }
}
