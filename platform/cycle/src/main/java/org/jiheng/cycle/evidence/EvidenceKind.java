package org.jiheng.cycle.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may prove something, known by its bytes and not by what it is called. */
public enum EvidenceKind {
  PDF("application/pdf", "pdf"),
  JPG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  OFD("application/ofd", "ofd"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  ZIP("application/zip", "zip");

  private static final byte[] PDF_BEGINNING = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] JPG_BEGINNING = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] PNG_BEGINNING = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final String mediaType;
  private final String ending;

  EvidenceKind(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of a file's name, without the dot. */
  public String ending() {
    return ending;
  }

  /** Empty for what is none of these. */
  public static Optional<EvidenceKind> of(byte[] content) {
    if (begins(content, PDF_BEGINNING)) {
      return Optional.of(PDF);
    }
    if (begins(content, JPG_BEGINNING)) {
      return Optional.of(JPG);
    }
    if (begins(content, PNG_BEGINNING)) {
      return Optional.of(PNG);
    }
    return ArchiveNames.of(content).map(EvidenceKind::archive);
  }

  private static EvidenceKind archive(List<String> names) {
    if (names.contains("OFD.xml")) {
      return OFD;
    }
    if (names.contains("xl/workbook.xml")) {
      return XLSX;
    }
    return names.contains("word/document.xml") ? DOCX : ZIP;
  }

  private static boolean begins(byte[] content, byte[] beginning) {
    return content.length >= beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }
}
