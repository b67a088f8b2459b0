package org.jiheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The OpenAPI documents of all parts as one. What two of them describe must be the same in both: a
 * name that means two things is refused, and not told apart by a number behind it.
 */
final class MergedApi {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options");

  private final ObjectNode document = JsonNodeFactory.instance.objectNode();
  private final Map<String, JsonNode> paths = new TreeMap<>();
  private final Map<String, JsonNode> tags = new TreeMap<>();
  private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
  private final Map<String, String> operationIds = new TreeMap<>();

  private MergedApi() {}

  /**
   * @param parts the first gives the version, the information and the security of the whole
   */
  static ObjectNode of(List<JsonNode> parts) {
    var merged = new MergedApi();
    parts.forEach(merged::add);
    return merged.whole(parts.get(0));
  }

  private void add(JsonNode part) {
    part.path("paths").properties().forEach(path -> addPath(path.getKey(), path.getValue()));
    part.path("tags").forEach(tag -> put(tags, "tag", tag.path("name").asText(), tag));
    part.path("components")
        .properties()
        .forEach(
            kind ->
                kind.getValue()
                    .properties()
                    .forEach(each -> addComponent(kind.getKey(), each.getKey(), each.getValue())));
  }

  private void addComponent(String kind, String name, JsonNode component) {
    put(components.computeIfAbsent(kind, each -> new TreeMap<>()), kind, name, component);
  }

  private void addPath(String path, JsonNode item) {
    var former =
        (ObjectNode) paths.computeIfAbsent(path, each -> JsonNodeFactory.instance.objectNode());
    for (String method : METHODS) {
      if (item.has(method)) {
        addOperation(former, path, method, item.get(method));
      }
    }
  }

  private void addOperation(ObjectNode item, String path, String method, JsonNode operation) {
    var place = method + " " + path;
    var id = operation.path("operationId").asText();
    var taken = operationIds.putIfAbsent(id, place);
    if (taken != null && !taken.equals(place)) {
      throw new IllegalStateException("operation id " + id + " at " + place + " and " + taken);
    }
    var former = item.get(method);
    if (former != null && !former.equals(operation)) {
      throw new IllegalStateException("two parts describe " + place + " in two ways");
    }
    item.set(method, operation);
  }

  private static void put(Map<String, JsonNode> named, String kind, String name, JsonNode value) {
    var former = named.putIfAbsent(name, value);
    if (former != null && !former.equals(value)) {
      throw new IllegalStateException(kind + " " + name + " means two things");
    }
  }

  private ObjectNode whole(JsonNode head) {
    for (String member : List.of("openapi", "info", "servers", "security")) {
      if (head.has(member)) {
        document.set(member, head.get(member).deepCopy());
      }
    }
    // OpenAPI 3.1 wants it beside the name, and no setting of the framework writes it.
    if (document.at("/info/license") instanceof ObjectNode license) {
      license.set("identifier", license.get("name"));
    }
    document.putArray("tags").addAll(tags.values());
    document.putObject("paths").setAll(paths);
    var kinds = document.putObject("components");
    components.forEach((kind, named) -> kinds.putObject(kind).setAll(named));
    return document;
  }
}
