package org.jiheng.gateway.contract.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.Topic;

/** The AsyncAPI document of the topics and of the live stream, made of the contract types. */
final class AsyncApi {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String STREAM = "stream";

  private final ObjectNode document = JsonNodeFactory.instance.objectNode();
  private final EventSchemas schemas = new EventSchemas();
  private final Function<EventType, JsonNode> golden;

  private AsyncApi(Function<EventType, JsonNode> golden) {
    this.golden = golden;
  }

  /**
   * @param golden the data that stands as the example of a type
   */
  static ObjectNode of(Function<EventType, JsonNode> golden) {
    var api = new AsyncApi(golden);
    api.head();
    var channels = api.document.putObject("channels");
    var operations = api.document.putObject("operations");
    for (Topic topic : Topic.values()) {
      api.topic(topic, channels, operations);
    }
    api.stream(channels, operations);
    api.components();
    return api.document;
  }

  private void head() {
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "绩衡变更事件")
        .put("version", "1")
        .put("description", "每次变更都是一个 CloudEvents 1.0 事件。同一部门的事件保持先后顺序；一个版本之内只会增加成员。")
        .putObject("license")
        .put("name", "Apache-2.0");
    document.put("defaultContentType", "application/json");
  }

  private void topic(Topic topic, ObjectNode channels, ObjectNode operations) {
    var name = topic.topicName();
    var channel = channels.putObject(name);
    channel.put("address", name).put("description", EventTitles.of(topic));
    var messages = channel.putObject("messages");
    types(topic).forEach(type -> messages.set(type.typeName(), message(type)));
    channel
        .putObject("bindings")
        .putObject("kafka")
        .put("topic", name)
        .put("partitions", Topic.PARTITIONS)
        .put("bindingVersion", "0.5.0");
    send(operations, "publish-" + name, name, "发布" + EventTitles.of(topic));
  }

  private static List<EventType> types(Topic topic) {
    return Arrays.stream(EventType.values()).filter(type -> type.topic() == topic).toList();
  }

  private static ObjectNode message(EventType type) {
    return reference("#/components/messages/" + type.typeName());
  }

  private void stream(ObjectNode channels, ObjectNode operations) {
    var channel = channels.putObject(STREAM);
    channel
        .put("address", "/api/v1/events")
        .put("description", "经网关以 server-sent events 订阅的全部变更；参数与续传见 OpenAPI 的 streamEvents。");
    channel.putObject("messages").set("change", reference("#/components/messages/change"));
    send(operations, "stream-changes", STREAM, "逐个送出变更");
  }

  private static void send(
      ObjectNode operations, String operation, String channel, String summary) {
    operations
        .putObject(operation)
        .put("action", "send")
        .put("summary", summary)
        .set("channel", reference("#/channels/" + channel));
  }

  private void components() {
    var components = document.putObject("components");
    var messages = components.putObject("messages");
    var all = components.putObject("schemas");
    for (EventType type : EventType.values()) {
      all.set(type.dataType().getSimpleName(), schemas.of(type.dataType()));
      describe(messages.putObject(type.typeName()), type);
    }
    all.set("Attributes", Attributes.headers());
    all.set("CloudEvent", Attributes.event());
    messages
        .putObject("change")
        .put("name", "change")
        .put("title", "一次变更，CloudEvents 1.0 的 JSON 格式")
        .put("contentType", "application/cloudevents+json")
        .set("payload", reference(SCHEMAS + "CloudEvent"));
  }

  private void describe(ObjectNode message, EventType type) {
    message
        .put("name", type.typeName())
        .put("title", EventTitles.of(type))
        .put("contentType", "application/json");
    message.set("headers", reference(SCHEMAS + "Attributes"));
    message.set("payload", reference(SCHEMAS + type.dataType().getSimpleName()));
    message
        .putObject("bindings")
        .putObject("kafka")
        .put("bindingVersion", "0.5.0")
        .putObject("key")
        .put("type", "string")
        .put("description", "部门代码；不属于任何部门的变更为 *");
    message.putArray("examples").addObject().set("payload", golden.apply(type));
  }

  private static ObjectNode reference(String to) {
    return JsonNodeFactory.instance.objectNode().put("$ref", to);
  }
}
