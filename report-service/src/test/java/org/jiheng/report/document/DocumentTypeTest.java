package org.jiheng.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiheng.http.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {

  @ParameterizedTest
  @CsvSource({
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, WORKBOOK",
    "application/VND.openxmlformats-officedocument.wordprocessingml.document ; charset=x, TEXT"
  })
  void aDocumentIsKnownByItsType(String contentType, DocumentType kind) {
    assertThat(DocumentType.of(contentType)).isEqualTo(kind);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"application/json", "application/vnd.ms-excel", "*/*", "application/*"})
  void anotherTypeIsRefusedByNamingThoseThatThereAre(String contentType) {
    assertThatThrownBy(() -> DocumentType.of(contentType))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problem().detail())
                    .contains("spreadsheetml.sheet", "wordprocessingml.document"));
  }
}
