package org.jiheng.deploy.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiheng.documents.DocumentType;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.reading.FilingFromGrids;

/** A filing as it lies in a file: its bytes, and whose and of which year it says it is. */
record FilingFile(Path file, String mediaType, byte[] body, String department, int fiscalYear) {

  private static final String JSON_TYPE = "application/json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A file from which nothing can be handed in; the message says why, in Chinese. */
  static final class Unusable extends Exception {
    Unusable(String message) {
      super(message);
    }
  }

  static FilingFile read(Path file) throws IOException, Unusable {
    var body = Files.readAllBytes(file);
    var type = DocumentType.named(file.getFileName().toString());
    return type.isPresent()
        ? of(file, type.get().mediaType(), body, document(type.get(), body))
        : of(file, JSON_TYPE, body, tree(body));
  }

  private static FilingFile of(Path file, String mediaType, byte[] body, JsonNode tree)
      throws Unusable {
    var department = tree.at("/department/code");
    if (!department.isTextual() || department.textValue().isBlank()) {
      throw new Unusable("填报文件没有写明部门代码（/department/code）。");
    }
    var fiscalYear = tree.at("/fiscalYear");
    if (!fiscalYear.isIntegralNumber() || !fiscalYear.canConvertToInt()) {
      throw new Unusable("填报文件没有写明年度（/fiscalYear 应为整数）。");
    }
    return new FilingFile(file, mediaType, body, department.textValue(), fiscalYear.intValue());
  }

  /** Only whose and of which year it is: all else is told by the platform. */
  private static JsonNode document(DocumentType type, byte[] body) throws Unusable {
    try {
      var grids = type.grids(body);
      var year = FilingFromGrids.statedYear(grids);
      if (year.isEmpty()) {
        throw new Unusable("填报文件没有写明预算年度：请填在“申报信息”表中。");
      }
      var filing = FilingFromGrids.read(grids, null, year.getAsInt(), null).filing();
      return filing.put("fiscalYear", year.getAsInt());
    } catch (UnreadableDocument unreadable) {
      throw new Unusable(unreadable.getMessage());
    }
  }

  private static JsonNode tree(byte[] body) throws IOException, Unusable {
    try {
      var tree = JSON.readTree(body);
      if (!tree.isObject()) {
        throw new Unusable("填报文件的内容不是一个 JSON 对象。");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw new Unusable(
          "填报文件不是合法的 JSON：错误在第 %d 行第 %d 列。"
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
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
