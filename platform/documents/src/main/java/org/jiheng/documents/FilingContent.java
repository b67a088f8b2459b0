package org.jiheng.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.pdf.Uncertain;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origins;

/**
 * A filing as it was taken out of what it came as; nothing of the JSON is judged yet.
 *
 * @param json of a document with faults, what could be read
 * @param origins where a document has what it says
 * @param faults why a document is no filing, each at its place in it
 * @param uncertain what a person has to look at before the filing may be taken
 */
public record FilingContent(
    byte[] json, Origins origins, List<Fault> faults, List<Uncertain> uncertain) {

  /**
   * What it says, to look for whose and of which year it is.
   *
   * @throws UnreadableDocument where it is no JSON object
   */
  public JsonNode tree() throws UnreadableDocument {
    try {
      var tree = FilingJson.mapper().readTree(json);
      if (tree == null || !tree.isObject()) {
        throw new UnreadableDocument("内容不是一个 JSON 对象。");
      }
      return tree;
    } catch (JsonProcessingException broken) {
      var place = broken.getLocation();
      throw new UnreadableDocument(
          place == null || place.getLineNr() < 1
              ? "内容不是有效的 JSON。"
              : "内容不是有效的 JSON（第 " + place.getLineNr() + " 行第 " + place.getColumnNr() + " 列附近）。",
          broken);
    } catch (IOException notFromMemory) {
      throw new UncheckedIOException(notFromMemory);
    }
  }
}
