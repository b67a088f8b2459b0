package org.jiheng.cycle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EvidenceKindTest {

  @Test
  void isKnownByItsBytes() {
    assertThat(EvidenceKind.of("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)))
        .contains(EvidenceKind.PDF);
    assertThat(EvidenceKind.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
        .contains(EvidenceKind.JPG);
    assertThat(EvidenceKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
        .contains(EvidenceKind.PNG);
    assertThat(EvidenceKind.of(archive("OFD.xml", "Doc_0/Document.xml")))
        .contains(EvidenceKind.OFD);
    assertThat(EvidenceKind.of(archive("[Content_Types].xml", "xl/workbook.xml")))
        .contains(EvidenceKind.XLSX);
    assertThat(EvidenceKind.of(archive("[Content_Types].xml", "word/document.xml")))
        .contains(EvidenceKind.DOCX);
    assertThat(EvidenceKind.of(archive("合同.pdf"))).contains(EvidenceKind.ZIP);
  }

  @Test
  void isNothingElse() {
    assertThat(EvidenceKind.of(new byte[0])).isEmpty();
    assertThat(EvidenceKind.of("<html><script>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(EvidenceKind.of("MZ\u0000".getBytes(StandardCharsets.UTF_8))).isEmpty();
    var cut = archive("OFD.xml");
    assertThat(EvidenceKind.of(Arrays.copyOf(cut, cut.length - 20))).isEmpty();
  }

  @Property(tries = 200)
  void bytesOfAnyKindAreJudgedAndNeverFail(@ForAll byte[] content) {
    var archive = new byte[content.length + 40];
    System.arraycopy(new byte[] {0x50, 0x4b, 3, 4}, 0, archive, 0, 4);
    System.arraycopy(content, 0, archive, 4, content.length);
    System.arraycopy(new byte[] {0x50, 0x4b, 5, 6}, 0, archive, content.length + 18, 4);
    archive[content.length + 28] = 1;
    archive[content.length + 34] = content.length == 0 ? 0 : content[0];
    assertThat(EvidenceKind.of(archive)).isNotPresent();
  }

  private static byte[] archive(String... names) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(1);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
