package org.jiheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(DocumentType.ofMediaType(contentType)).contains(kind);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"application/json", "application/vnd.ms-excel", "*/*", "application/*"})
  void anotherTypeIsNoDocument(String contentType) {
    assertThat(DocumentType.ofMediaType(contentType)).isEmpty();
  }
}
