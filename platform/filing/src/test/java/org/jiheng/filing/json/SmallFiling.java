package org.jiheng.filing.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A small sound filing that tests bend. */
final class SmallFiling {

  private static final String TEXT =
      """
      { "department": { "code": "100", "name": "甲局" }, "fiscalYear": 2024,
        "ruleProfile": "mof-2020", "amountUnit": "WAN_YUAN",
        "statement": [ { "line": "income", "executed": 10.50 }, { "line": "expenditure", "executed": 9.000001 } ],
        "forms": [ { "form": "overall",
            "funds": [ { "source": "TOTAL", "annual": 10, "executed": 9 } ],
            "indicators": [
              { "level1": "产出指标", "level3": "培训", "target": "≥3 次", "actual": "4 次", "weight": 10, "selfScore": 10 },
              { "level1": "产出指标", "level3": "培训", "target": "≥3 次", "actual": "5 次", "weight": 10, "selfScore": 10 } ] } ] }
      """;

  private final ObjectNode tree;

  SmallFiling() {
    try {
      tree = (ObjectNode) FilingJson.mapper().readTree(TEXT);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static FilingDocument read(String body) throws MalformedFiling {
    return new FilingReader().read(body.getBytes(UTF_8), "100", 2024);
  }

  static String text() {
    return TEXT;
  }

  ObjectNode tree() {
    return tree;
  }

  ObjectNode object(String pointer) {
    return (ObjectNode) tree.at(pointer);
  }

  ArrayNode array(String pointer) {
    return (ArrayNode) tree.at(pointer);
  }

  FilingDocument document() throws MalformedFiling {
    return read(tree.toString());
  }
}
