package org.jiheng.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jiheng.documents.form.FilingForms;
import org.jiheng.documents.table.Document;
import org.jiheng.documents.workbook.WorkbookWriter;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingFileTest {

  @TempDir Path directory;

  @Test
  void codeAndYearAreReadFromTheFiling() throws Exception {
    var filing = read("{\"department\": {\"code\": \"431053\"}, \"fiscalYear\": 2024}");

    assertThat(filing.path()).isEqualTo("431053/2024");
    assertThat(filing.folder()).isEqualTo("431053-2024");
  }

  @Test
  void aCodeIsFreeTextButNeverAWayToAnotherFolder() throws Exception {
    assertThat(of("甲 乙/1").path()).isEqualTo("%E7%94%B2%20%E4%B9%99%2F1/2024");
    assertThat(of("甲 乙/1").folder()).isEqualTo("甲 乙%2F1-2024");
    assertThat(of("..").path()).isEqualTo("%2E%2E/2024");
    assertThat(of("../x").folder()).isEqualTo("%2E.%2Fx-2024");
    assertThat(of("a%2Fb").folder()).isNotEqualTo(of("a/b").folder());
  }

  @Test
  void aDocumentIsHandedInAsItIsForWhomAndWhenItNames() throws Exception {
    var seed = new Document("a", Instant.EPOCH, false, FilingForms.whole(SampleFilings.seed()));
    var workbook = WorkbookWriter.write(seed);

    var filing = FilingFile.read(Files.write(directory.resolve("报送.XLSX"), workbook));

    assertThat(filing.path()).isEqualTo("431053/2024");
    assertThat(filing.body()).isEqualTo(workbook);
    assertThat(filing.mediaType()).contains("spreadsheetml");
    assertThatThrownBy(() -> FilingFile.read(Files.writeString(directory.resolve("a.docx"), "PK")))
        .isInstanceOf(FilingFile.Unusable.class);
  }

  @Test
  void whatCannotBeHandedInSaysWhy() {
    assertThatThrownBy(() -> read("{\"department\": ")).hasMessageContaining("第 1 行");
    assertThatThrownBy(() -> read("[]")).hasMessageContaining("JSON 对象");
    assertThatThrownBy(() -> read("")).hasMessageContaining("JSON 对象");
    assertThatThrownBy(() -> read("{\"fiscalYear\": 2024}")).hasMessageContaining("部门代码");
    assertThatThrownBy(() -> read("{\"department\": {\"code\": \"1\"}, \"fiscalYear\": \"2024\"}"))
        .hasMessageContaining("年度");
  }

  private FilingFile of(String code) {
    return new FilingFile(directory, "application/json", new byte[0], code, 2024);
  }

  private FilingFile read(String content) throws Exception {
    return FilingFile.read(Files.writeString(directory.resolve("filing.json"), content));
  }
}
