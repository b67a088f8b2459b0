package org.jiheng.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The merged document, as tests walk through it. */
record PublishedApi(JsonNode document) {

  static PublishedApi read() {
    try {
      return new PublishedApi(new ObjectMapper().readTree(new Contracts().openapi().json()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One operation.
   *
   * @param name method and path, for messages
   */
  record Operation(String name, JsonNode json) {

    boolean takes(String parameter) {
      return stream(json.path("parameters"))
          .anyMatch(each -> each.path("name").asText().equals(parameter));
    }

    boolean isGet() {
      return name.startsWith("get ");
    }

    boolean isPost() {
      return name.startsWith("post ");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  Stream<Operation> operations() {
    return members(document.path("paths"))
        .flatMap(
            path ->
                members(path.getValue())
                    .map(
                        each ->
                            new Operation(each.getKey() + " " + path.getKey(), each.getValue())));
  }

  /** An answer, past its reference. */
  JsonNode answer(JsonNode answer) {
    return answer.has("$ref") ? document.at(answer.get("$ref").asText().substring(1)) : answer;
  }

  static Stream<Map.Entry<String, JsonNode>> members(JsonNode object) {
    return object.properties().stream();
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
