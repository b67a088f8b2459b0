package org.jiheng.filing.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON into a tree without losing what is wrong with it: a key given twice, a number that no
 * column can hold, a text that no database can store. Each becomes a fault at its place, and
 * reading goes on.
 */
final class StrictTree {

  private static final int INTEGER_DIGITS = 15;
  private static final int DECIMALS = 20;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final List<Fault> faults = new ArrayList<>();

  private StrictTree(JsonParser parser) {
    this.parser = parser;
  }

  record Reading(JsonNode tree, List<Fault> faults) {}

  static Reading read(byte[] body) throws IOException {
    try (var parser = FilingJson.mapper().getFactory().createParser(body)) {
      var reader = new StrictTree(parser);
      var first = parser.nextToken();
      if (first == null) {
        throw new JsonEOFException(parser, null, "empty body");
      }
      var tree = reader.value("");
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "trailing content");
      }
      return new Reading(tree, List.copyOf(reader.faults));
    }
  }

  private JsonNode value(String pointer) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_STRING -> text(pointer);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(String pointer) throws IOException {
    var object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var place = Pointers.child(pointer, name);
      parser.nextToken();
      var member = value(place);
      if (object.has(name)) {
        faults.add(new Fault(place, member, "同一对象中重复出现该字段。"));
      } else {
        object.set(name, member);
      }
    }
    return object;
  }

  private ArrayNode array(String pointer) throws IOException {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(Pointers.child(pointer, array.size())));
    }
    return array;
  }

  private JsonNode text(String pointer) throws IOException {
    var text = parser.getText();
    var storable =
        text.codePoints()
            .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    if (!storable) {
      faults.add(new Fault(pointer, null, "文字中含有无法保存的字符（空字符或不成对的代理字符）。"));
    }
    return NODES.textNode(text);
  }

  private JsonNode number(String pointer) throws IOException {
    var number = parser.getDecimalValue();
    var whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    if ((long) number.precision() - number.scale() > INTEGER_DIGITS || number.scale() > DECIMALS) {
      faults.add(new Fault(pointer, parser.getText(), "数值超出可保存的范围（整数部分最多 15 位，小数最多 20 位）。"));
      return NODES.numberNode(0);
    }
    return whole ? NODES.numberNode(number.longValueExact()) : NODES.numberNode(number);
  }
}
