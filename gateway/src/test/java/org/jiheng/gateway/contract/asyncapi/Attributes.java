package org.jiheng.gateway.contract.asyncapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jiheng.contracts.EventType;

/**
 * The CloudEvents attributes of every event, as headers of a record and as members of its JSON. The
 * names and which of them are always there are those of the outbox's {@code CloudEvents}.
 */
enum Attributes {
  SPECVERSION("specversion", "string", true, "CloudEvents 的版本"),
  ID("id", "string", true, "事件的编号"),
  SOURCE("source", "string", true, "发布事件的服务"),
  TYPE("type", "string", true, "事件的类型"),
  SUBJECT("subject", "string", false, "有变的内容"),
  TIME("time", "string", true, "变更的时刻"),
  BUSINESS_DATE("businessdate", "string", true, "业务日期（北京时间）"),
  DEPARTMENT("department", "string", true, "部门代码，也是记录的键；不属于任何部门的变更为 *"),
  FISCAL_YEAR("fiscalyear", "integer", true, "预算年度；不属于任何年度的变更为 0"),
  ACTOR("actor", "string", false, "经办人"),
  ACTOR_ROLE("actorrole", "string", false, "经办人当时的角色"),
  FILING_REVISION("filingrevision", "integer", false, "所属申报的版本；单项修改没有"),
  TRACEPARENT("traceparent", "string", false, "W3C 跟踪上下文"),
  SEQUENCE("sequence", "string", false, "同一部门事件的次序，在同一纪元内递增"),
  EPOCH("epoch", "integer", false, "发布方数据库或日志恢复后开始的纪元；没有即为 0");

  private final String attribute;
  private final String type;
  private final boolean required;
  private final String says;

  Attributes(String attribute, String type, boolean required, String says) {
    this.attribute = attribute;
    this.type = type;
    this.required = required;
    this.says = says;
  }

  /** Headers of Kafka are texts. */
  static ObjectNode headers() {
    var schema = schema("ce_", true, "CloudEvents 的属性（binary 模式）");
    ((ObjectNode) schema.get("properties"))
        .putObject("content-type")
        .put("type", "string")
        .put("const", "application/json");
    return schema;
  }

  static ObjectNode event() {
    var schema = schema("", false, "一次变更及其属性；data 为 type 所指类型的内容");
    var properties = (ObjectNode) schema.get("properties");
    properties.putObject("datacontenttype").put("type", "string").put("const", "application/json");
    var kinds = properties.putObject("data").putArray("anyOf");
    Arrays.stream(EventType.values())
        .map(type -> type.dataType().getSimpleName())
        .distinct()
        .forEach(name -> kinds.addObject().put("$ref", "#/components/schemas/" + name));
    ((ArrayNode) schema.get("required")).add("data");
    return schema;
  }

  private static ObjectNode schema(String prefix, boolean texts, String description) {
    var schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "object").put("description", description);
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (Attributes each : values()) {
      var property = properties.putObject(prefix + each.attribute);
      property.put("type", texts ? "string" : each.type).put("description", each.says);
      if (each.required) {
        required.add(prefix + each.attribute);
      }
    }
    types((ObjectNode) properties.get(prefix + TYPE.attribute));
    return schema;
  }

  private static void types(ObjectNode type) {
    var names = Arrays.stream(EventType.values()).map(EventType::typeName).toList();
    names.forEach(type.withArray("enum")::add);
  }
}
