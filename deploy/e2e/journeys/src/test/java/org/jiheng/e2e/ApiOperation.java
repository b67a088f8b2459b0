package org.jiheng.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jiheng.filing.json.FilingJson;

/**
 * One operation of an OpenAPI document, and how to make a request of it that changes nothing: a
 * precondition that no state meets, a key that is none, a filing only as a dry run.
 */
record ApiOperation(
    Member member, String id, String method, String path, JsonNode description, JsonNode document) {

  private static final List<String> VERBS = List.of("get", "put", "post", "patch", "delete");
  private static final String API = "/api/v1/";
  private static final String YEAR = "2024";

  /** The one whose budget follows from the results of the year. */
  private static final String NEXT_YEAR = "2025";

  /** The internal verbs by the names that the access table has for them. */
  static final Map<String, String> PARTS =
      Map.of(
          "stageFilingPart", "staged",
          "holdFilingPart", "held",
          "takeFilingPart", "taken",
          "releaseFilingPart", "released",
          "lockFilingPart", "locked",
          "openFilingPart", "opened");

  /** The operations of a document's interface, in its order. */
  static List<ApiOperation> of(Member member, JsonNode document) {
    var operations = new ArrayList<ApiOperation>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (String verb : VERBS) {
        var found = path.getValue().get(verb);
        if (found != null && path.getKey().startsWith(API)) {
          operations.add(
              new ApiOperation(
                  member,
                  found.path("operationId").asText(),
                  verb,
                  path.getKey(),
                  found,
                  document));
        }
      }
    }
    return operations;
  }

  /** What report-service tells the owner of a filing's part, and no document shows. */
  static List<ApiOperation> filingParts(Member member) {
    var none = FilingJson.mapper().createObjectNode();
    return PARTS.entrySet().stream()
        .map(
            verb ->
                new ApiOperation(
                    member,
                    verb.getKey(),
                    "put",
                    API + "filing-parts/{department}/{fiscalYear}/" + verb.getValue(),
                    none,
                    none))
        .toList();
  }

  String verb() {
    return method.toUpperCase(Locale.ROOT);
  }

  boolean reads() {
    return method.equals("get");
  }

  /** Whether the department stands in the path, is a parameter of the query, or in the body. */
  boolean takesDepartmentInQuery() {
    return parameters("query").contains("department");
  }

  /**
   * @param department null to name none
   */
  String address(String department, String indicator) {
    var address =
        path.replace("{service}", member.title())
            .replace("{fiscalYear}", path.contains("/budget-advice/") ? NEXT_YEAR : YEAR)
            .replace("{form}", path.contains("{indicator}") ? "0" : "overall")
            .replace("{indicator}", "0")
            .replace("{document}", "FILING")
            .replace("{period}", "2024-06")
            .replace("{evidence}", "999999")
            .replace("{epoch}", "999999")
            .replace("{finding}", "0".repeat(32))
            .replace("{revision}", "1")
            .replace("{version}", "1")
            .replace("{profile}", "hunan-2024")
            .replace("{code}", "expenditure")
            .replace("{id}", path.contains("/indicators/") ? indicator : "999999");
    var stated = new LinkedHashMap<String, String>();
    stated.put("limit", "500");
    stated.put("fiscalYear", YEAR);
    stated.put("period", "2024-06");
    stated.put("dryRun", "true");
    stated.put("department", department);
    stated.keySet().retainAll(parameters("query"));
    stated.values().removeIf(Objects::isNull);
    var query =
        stated.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining("&", "?", ""));
    return (department == null ? address : address.replace("{department}", department)) + query;
  }

  String contentType() {
    return "application/json";
  }

  /** A body of the shape that the document tells, or an empty object. */
  String body(String department) {
    var schema = description.at("/requestBody/content/application~1json/schema");
    return id.equals("createPosting") ? example(schema, department).toString() : "{}";
  }

  private JsonNode example(JsonNode schema, String department) {
    var shape = resolved(schema);
    var body = FilingJson.mapper().createObjectNode();
    for (Map.Entry<String, JsonNode> member : shape.path("properties").properties()) {
      var type = resolved(member.getValue());
      switch (member.getKey()) {
        case "department" -> body.put("department", department);
        case "fiscalYear" -> body.put("fiscalYear", 2024);
        default -> value(body, member.getKey(), type);
      }
    }
    return body;
  }

  private static void value(ObjectNode body, String name, JsonNode type) {
    var types = type.path("type").toString();
    if (type.has("enum")) {
      body.set(name, type.path("enum").get(0));
    } else if (types.contains("number") || types.contains("integer")) {
      body.put(name, 1);
    } else if (type.path("format").asText().equals("date")) {
      body.put(name, "2024-12-31");
    } else if (!type.has("properties")) {
      body.put(name, "no-such-thing");
    }
  }

  private JsonNode resolved(JsonNode schema) {
    var reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : document.at(reference.substring(1));
  }

  private List<String> parameters(String in) {
    return StreamSupport.stream(description.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("in").asText().equals(in))
        .map(parameter -> parameter.path("name").asText())
        .toList();
  }
}
