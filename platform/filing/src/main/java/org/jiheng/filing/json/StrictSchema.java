package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiheng.filing.Filing;

/** A JSON Schema, its findings put into plain Chinese. */
final class StrictSchema {

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "文字",
          "number", "数值",
          "integer", "整数",
          "object", "对象",
          "array", "列表",
          "null", "空值");

  private final JsonSchema schema;

  StrictSchema(JsonNode source) {
    var config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .losslessNarrowing(true)
            .build();
    schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(source, config);
  }

  /** The one of the filing. */
  static StrictSchema filing() {
    return new StrictSchema(source());
  }

  /** Some members of one definition of the filing, none of them required. */
  static StrictSchema some(String definition, Collection<String> members) {
    var source = source();
    var part = source.withObject("/$defs/" + definition).deepCopy();
    part.withObject("/properties").retain(members);
    part.remove("required");
    part.set("$defs", source.get("$defs"));
    return new StrictSchema(part);
  }

  private static ObjectNode source() {
    try (var source = Filing.class.getResourceAsStream("filing.schema.json")) {
      return (ObjectNode) FilingJson.mapper().readTree(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Fault> faults(JsonNode tree) {
    return schema.validate(tree).stream().map(StrictSchema::fault).toList();
  }

  private static Fault fault(ValidationMessage message) {
    var place = message.getInstanceLocation().toString();
    var node = message.getInstanceNode();
    var rule = message.getSchemaNode();
    return switch (message.getType()) {
      case "required" -> new Fault(Pointers.child(place, message.getProperty()), null, "缺少必填的字段。");
      case "additionalProperties" ->
          new Fault(
              Pointers.child(place, message.getProperty()),
              node == null ? null : node.get(message.getProperty()),
              "未知的字段。");
      case "type" -> new Fault(place, node, "类型不对，应为" + types(rule) + "。");
      case "enum" -> new Fault(place, node, "取值不在允许的范围内，可以是" + choices(rule) + "。");
      case "minimum" -> new Fault(place, node, "数值过小，最小为 " + rule.asText() + "。");
      case "maximum" -> new Fault(place, node, "数值过大，最大为 " + rule.asText() + "。");
      case "exclusiveMinimum" -> new Fault(place, node, "数值过小，必须大于 " + rule.asText() + "。");
      case "exclusiveMaximum" -> new Fault(place, node, "数值过大，必须小于 " + rule.asText() + "。");
      case "minItems", "minProperties" -> new Fault(place, node, "至少要有 " + rule.asText() + " 项。");
      case "maxItems" -> new Fault(place, node, "最多只能有 " + rule.asText() + " 项。");
      case "minLength" -> new Fault(place, node, "不能为空。");
      case "maxLength" -> new Fault(place, node, "过长，最多 " + rule.asText() + " 个字符。");
      case "pattern" -> new Fault(place, node, "不能含有控制字符。");
      default -> throw new IllegalStateException("no sentence for keyword " + message.getType());
    };
  }

  private static String types(JsonNode rule) {
    return rule.isTextual()
        ? TYPES.get(rule.asText())
        : elements(rule).map(JsonNode::asText).map(TYPES::get).collect(Collectors.joining("或"));
  }

  private static String choices(JsonNode rule) {
    return elements(rule)
        .map(node -> node.isNull() ? "空值" : node.asText())
        .collect(Collectors.joining("、"));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
