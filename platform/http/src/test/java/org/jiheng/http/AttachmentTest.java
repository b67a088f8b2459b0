package org.jiheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AttachmentTest {

  @Test
  void aNameIsToldInItsOwnCharactersAndInPlainOnes() {
    assertThat(Attachment.named("2024-report.pdf", "科协 2024.pdf"))
        .isEqualTo(
            "attachment; filename=\"2024-report.pdf\"; filename*=UTF-8''%E7%A7%91%E5%8D%8F%202024.pdf");
  }

  @Test
  void nothingLeadsOutOfTheHeaderOrTheFolder() {
    assertThat(name("a/b\\\\c\"d\r\ne'f*.pdf")).isEqualTo("a-b-c-d-e'f-.pdf");
    assertThat(Attachment.named("x", "'*;")).endsWith("''%27-%3B");
  }

  @Test
  void ofAVeryLongNameTheMiddleIsLeftOut() {
    assertThat(name("长".repeat(500) + ".pdf")).hasSize(121).endsWith("长.pdf").contains("…");
  }

  private static String name(String wanted) {
    var header = Attachment.named("x", wanted);
    return URLDecoder.decode(header.substring(header.indexOf("''") + 2), StandardCharsets.UTF_8);
  }
}
