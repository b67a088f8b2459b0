package org.jiheng.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jiheng.documents.FilingFormat.Beside;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.word.WordWriter;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origins;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingFormatTest {

  @ParameterizedTest
  @CsvSource({
    "application/json, JSON",
    "application/merge+json; charset=UTF-8, JSON",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, WORKBOOK",
    "application/VND.openxmlformats-officedocument.wordprocessingml.document ; charset=x, TEXT",
    "application/pdf, PDF"
  })
  void aFilingIsKnownByItsType(String contentType, FilingFormat format) {
    assertThat(FilingFormat.ofMediaType(contentType)).contains(format);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"application/json; charset=gbk", "application/vnd.ms-excel", "*/*", "text/json"})
  void anotherTypeIsNoFiling(String contentType) {
    assertThat(FilingFormat.ofMediaType(contentType)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.JSON, JSON",
    "报送.XLSX, WORKBOOK",
    "b/c.docx, TEXT",
    "d.Pdf, PDF",
    "a.doc,",
    "xlsx,"
  })
  void aFileIsKnownByTheEndOfItsName(String name, FilingFormat format) {
    assertThat(FilingFormat.named(name).orElse(null)).isEqualTo(format);
  }

  @Test
  void everyFormatGivesTheSameFiling() throws Exception {
    var seed = SampleFilings.seed();
    var document = document(FilingForms.whole(seed));

    assertThat(
            read(FilingFormat.JSON, FilingJson.mapper().writeValueAsBytes(FilingJson.tree(seed))))
        .isEqualTo(read(FilingFormat.WORKBOOK, WorkbookWriter.write(document)))
        .isEqualTo(read(FilingFormat.TEXT, WordWriter.write(document)));
  }

  @Test
  void whatADocumentStatesCountsAndNotWhatIsKnownFromElsewhere() throws Exception {
    var workbook = WorkbookWriter.write(document(FilingForms.whole(SampleFilings.seed())));

    var content = FilingFormat.WORKBOOK.read(workbook, new Beside("1", 1999, "other"));

    assertThat(content.faults()).isEmpty();
    assertThat(FilingJson.tree(FilingJson.filing(content.tree())))
        .isEqualTo(FilingJson.tree(SampleFilings.seed()));
  }

  @Test
  void aDocumentWithoutAYearIsOfTheGivenOneOrAtFault() throws Exception {
    var workbook = WorkbookWriter.write(document(FilingForms.official(SampleFilings.seed())));

    var none = FilingFormat.WORKBOOK.read(workbook, new Beside("431053", null, null));
    assertThat(none.faults()).extracting(Fault::reason).singleElement().asString().contains("预算年度");
    assertThat(none.tree().at("/department/code").asText()).isEqualTo("431053");

    var given = FilingFormat.WORKBOOK.read(workbook, new Beside("431053", 2024, "hunan-2024"));
    assertThat(given.tree().at("/fiscalYear").intValue()).isEqualTo(2024);
  }

  @Test
  void jsonIsHandedOnAsItCame() throws Exception {
    var bytes = "{\"x\": 1}".getBytes(StandardCharsets.UTF_8);

    var content = FilingFormat.JSON.read(bytes, Beside.NOTHING);

    assertThat(content.json()).isEqualTo(bytes);
    assertThat(content.origins()).isEqualTo(Origins.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{'a': | 第 1 行", "[] | JSON 对象", "'' | JSON 对象"})
  void whatIsNoObjectSaysWhy(String text, String reason) throws Exception {
    var content =
        FilingFormat.JSON.read(
            text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Beside.NOTHING);

    assertThatThrownBy(content::tree)
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining(reason);
  }

  @Test
  void everyFormatIsNamedInASentence() {
    assertThat(FilingFormat.titles()).isEqualTo("UTF-8 编码的 JSON、xlsx 工作簿、docx 文档或 PDF 文件");
    assertThat(FilingFormat.types()).contains("（application/json）", MediaTypes.DOCX);
  }

  private static JsonNode read(FilingFormat format, byte[] bytes) throws Exception {
    return FilingJson.tree(FilingJson.filing(format.read(bytes, Beside.NOTHING).tree()));
  }

  private static Document document(List<DocumentPart> parts) {
    return new Document("表", Instant.EPOCH, false, parts);
  }
}
