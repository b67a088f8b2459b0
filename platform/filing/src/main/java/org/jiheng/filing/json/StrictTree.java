package org.jiheng.filing.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON into a tree without losing what is wrong with it: a key given twice, a number that no
 * column can hold, a text that no database can store. Each becomes a fault at its place, and
 * reading goes on, as far as there is room: what is more than any filing has is counted while it is
 * read, told once and passed over.
 */
final class StrictTree {

  private static final int INTEGER_DIGITS = 15;
  private static final int DECIMALS = 20;
  private static final int DEPTH = 32;
  private static final int MEMBERS = 64;
  private static final int OBJECTS = 30_000;
  private static final int VALUES = 300_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final List<Fault> faults = new ArrayList<>();
  private int depth;
  private int objects;
  private int values;

  private StrictTree(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * @param whole false where there was more than was read
   */
  record Reading(JsonNode tree, List<Fault> faults, boolean whole) {}

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
      return reader.reading(tree);
    }
  }

  private Reading reading(JsonNode tree) {
    if (objects <= OBJECTS && values <= VALUES) {
      return new Reading(tree, List.copyOf(faults), true);
    }
    var excess = "内容过多：最多 %,d 行、共 %,d 项，请核对文件或分项目报送。".formatted(OBJECTS, VALUES);
    return new Reading(NODES.objectNode(), List.of(new Fault("", null, excess)), false);
  }

  private JsonNode value(String pointer) throws IOException {
    values++;
    return switch (parser.currentToken()) {
      case START_OBJECT, START_ARRAY -> container(pointer);
      case VALUE_STRING -> text(pointer);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(pointer);
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      default -> NODES.nullNode();
    };
  }

  private JsonNode container(String pointer) throws IOException {
    if (depth == DEPTH) {
      faults.add(new Fault(pointer, null, "嵌套超过了 " + DEPTH + " 层。"));
    }
    if (depth == DEPTH || objects > OBJECTS || values > VALUES) {
      parser.skipChildren();
      return NODES.nullNode();
    }
    depth++;
    var read = parser.currentToken() == JsonToken.START_OBJECT ? object(pointer) : array(pointer);
    depth--;
    return read;
  }

  private ObjectNode object(String pointer) throws IOException {
    objects++;
    var object = NODES.objectNode();
    for (var members = 1; parser.nextToken() != JsonToken.END_OBJECT; members++) {
      var name = parser.currentName();
      parser.nextToken();
      if (members <= MEMBERS) {
        member(object, name, Pointers.child(pointer, name));
      } else {
        parser.skipChildren();
        if (members == MEMBERS + 1) {
          faults.add(new Fault(pointer, null, "一个对象的字段超过了 " + MEMBERS + " 个。"));
        }
      }
    }
    return object;
  }

  private void member(ObjectNode object, String name, String place) throws IOException {
    var member = value(place);
    if (object.has(name)) {
      faults.add(new Fault(place, member, "同一对象中重复出现该字段。"));
    } else {
      object.set(name, member);
    }
  }

  private ArrayNode array(String pointer) throws IOException {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var element = value(Pointers.child(pointer, array.size()));
      if (values <= VALUES) {
        array.add(element);
      }
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
    var number = decimal();
    var whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
    if (number == null
        || (long) number.precision() - number.scale() > INTEGER_DIGITS
        || number.scale() > DECIMALS) {
      faults.add(new Fault(pointer, parser.getText(), "数值超出可保存的范围（整数部分最多 15 位，小数最多 20 位）。"));
      return NODES.numberNode(0);
    }
    return whole ? NODES.numberNode(number.longValueExact()) : NODES.numberNode(number);
  }

  /** Null where not even the exponent has a place in a decimal. */
  private BigDecimal decimal() throws IOException {
    try {
      return parser.getDecimalValue();
    } catch (NumberFormatException | ArithmeticException | StreamReadException beyond) {
      return null;
    }
  }
}
