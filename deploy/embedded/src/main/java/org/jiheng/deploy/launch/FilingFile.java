package org.jiheng.deploy.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiheng.documents.FilingFormat;
import org.jiheng.documents.file.UnreadableDocument;

/** A filing as it lies in a file: its bytes, and whose and of which year it says it is. */
record FilingFile(Path file, String mediaType, byte[] body, String department, int fiscalYear) {

  /** A file from which nothing can be handed in; the message says why, in Chinese. */
  static final class Unusable extends Exception {
    Unusable(String message) {
      super(message);
    }
  }

  static FilingFile read(Path file) throws IOException, Unusable {
    var body = Files.readAllBytes(file);
    var format = FilingFormat.ofFile(file.getFileName().toString());
    try {
      var tree = format.read(body, FilingFormat.Beside.NOTHING).tree();
      return of(file, format.mediaType(), body, tree);
    } catch (UnreadableDocument unreadable) {
      throw new Unusable(unreadable.getMessage());
    }
  }

  /** Only whose and of which year it is: all else is told by the platform. */
  private static FilingFile of(Path file, String mediaType, byte[] body, JsonNode tree)
      throws Unusable {
    var department = tree.at("/department/code");
    if (!department.isTextual() || department.textValue().isBlank()) {
      throw new Unusable("填报文件没有写明部门代码：JSON 写在 /department/code，文档填在“申报信息”表中。");
    }
    var fiscalYear = tree.at("/fiscalYear");
    if (!fiscalYear.isIntegralNumber() || !fiscalYear.canConvertToInt()) {
      throw new Unusable("填报文件没有写明年度：JSON 写在 /fiscalYear（整数），文档填在“申报信息”表中。");
    }
    return new FilingFile(file, mediaType, body, department.textValue(), fiscalYear.intValue());
  }

  /** The department and year as path segments of the interfaces. */
  String path() {
    return PathSegment.of(department) + "/" + fiscalYear;
  }

  /**
   * The name of the folder with its results. Characters that are no part of a file name are percent
   * encoded, so that two departments never share a folder.
   */
  String folder() {
    var name = new StringBuilder();
    department
        .codePoints()
        .forEach(
            each -> {
              var text = Character.toString(each);
              var safe =
                  !Character.isISOControl(each)
                      && "/\\:*?\"<>|%".indexOf(each) < 0
                      && (each != '.' || !name.isEmpty());
              name.append(safe ? text : encode(text));
            });
    return name + "-" + fiscalYear;
  }

  private static String encode(String text) {
    var encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02X".formatted(each));
    }
    return encoded.toString();
  }
}
