package org.jiheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.gateway.contract.PublishedApi.members;
import static org.jiheng.gateway.contract.PublishedApi.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiheng.gateway.contract.PublishedApi.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client programmer may rely on of every operation, whoever wrote it. */
class PublishedApiTest {

  private static final PublishedApi API = PublishedApi.read();
  private static final String PROBLEM = "application/problem+json";

  static Stream<Operation> operations() {
    return API.operations();
  }

  /** What deploy/e2e/clients reads where no platform runs. */
  @BeforeAll
  static void writeDown() throws IOException {
    var contracts = new Contracts();
    var folder = Path.of(System.getProperty("basedir", ""), "target", "published");
    Files.createDirectories(folder);
    Files.write(folder.resolve("openapi.yaml"), contracts.openapi().yaml());
    Files.write(folder.resolve("asyncapi.yaml"), contracts.asyncapi().yaml());
  }

  @Test
  void internalPathsAreNotPublished() {
    assertThat(members(API.document().path("paths")).map(path -> path.getKey()))
        .isNotEmpty()
        .noneMatch(path -> path.contains("filing-parts"))
        .allMatch(path -> path.startsWith("/api/v1/"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationSaysWhatItIs(Operation operation) {
    var json = operation.json();

    assertThat(json.path("operationId").asText()).matches("[a-z][A-Za-z0-9]+");
    assertThat(json.path("summary").asText()).containsPattern("\\p{IsHan}");
    assertThat(json.path("tags")).isNotEmpty();
    assertThat(json.path("tags"))
        .allSatisfy(tag -> assertThat(tagDescription(tag.asText())).containsPattern("\\p{IsHan}"));
    assertThat(json.path("parameters"))
        .allSatisfy(
            parameter ->
                assertThat(parameter.path("description").asText())
                    .as(parameter.path("name").asText())
                    .containsPattern("\\p{IsHan}"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationSaysHowItMayBeRefused(Operation operation) {
    var statuses = new ArrayList<String>(List.of("401", "403", "429", "503"));
    if (operation.json().has("parameters")) {
      statuses.add("400");
    }
    if (operation.name().contains("{")) {
      statuses.add("404");
    }
    if (operation.isPost()) {
      statuses.addAll(List.of("409", "422"));
    }
    if (operation.takes("If-Match")) {
      statuses.addAll(List.of("412", "428"));
    }
    if (operation.json().has("requestBody")) {
      statuses.addAll(List.of("413", "415", "422"));
    }

    assertThat(members(operation.json().path("responses")).map(each -> each.getKey()))
        .containsAll(statuses);
    assertThat(members(operation.json().path("responses")).filter(each -> isError(each.getKey())))
        .allSatisfy(
            error -> {
              var body = API.answer(error.getValue()).path("content").path(PROBLEM);
              assertThat(body.at("/schema/$ref").asText()).endsWith("/Problem");
              assertThat(body.path("examples")).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyBodyHasAnExampleThatItsSchemaAccepts(Operation operation) {
    var bodies = bodies(operation).toList();

    assertThat(bodies)
        .allSatisfy(
            body -> {
              assertThat(body.path("examples")).isNotEmpty();
              assertThat(members(body.path("examples")))
                  .allSatisfy(
                      example ->
                          assertThat(faults(body, example.getValue().path("value"))).isEmpty());
            });
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatHasATagSaysSoInItsAnswer(Operation operation) {
    var tagged = operation.takes("If-None-Match") || operation.takes("If-Match");
    var answer = operation.json().at("/responses/200");

    assertThat(answer.at("/headers/ETag").isMissingNode()).isEqualTo(!tagged);
    assertThat(operation.json().path("responses").has("304"))
        .isEqualTo(operation.isGet() && operation.takes("If-None-Match"));
  }

  @Test
  void everyMemberOfEverySchemaIsExplained() {
    var silent = new ArrayList<String>();
    members(API.document().at("/components/schemas"))
        .forEach(
            schema ->
                members(schema.getValue().path("properties"))
                    .filter(member -> !member.getValue().has("description"))
                    .forEach(member -> silent.add(schema.getKey() + "." + member.getKey())));

    assertThat(silent).as("add them to platform/http's vocabulary.yaml").isEmpty();
  }

  private static String tagDescription(String name) {
    return stream(API.document().path("tags"))
        .filter(tag -> tag.path("name").asText().equals(name))
        .map(tag -> tag.path("description").asText())
        .findFirst()
        .orElse("");
  }

  private static boolean isError(String status) {
    return status.startsWith("4") || status.startsWith("5");
  }

  private static Stream<JsonNode> bodies(Operation operation) {
    var answers =
        members(operation.json().path("responses"))
            .map(each -> API.answer(each.getValue()).path("content"));
    return Stream.concat(Stream.of(operation.json().at("/requestBody/content")), answers)
        .flatMap(content -> members(content).map(each -> each.getValue()));
  }

  private static Set<?> faults(JsonNode body, JsonNode example) {
    ObjectNode schema = body.path("schema").deepCopy();
    schema.set("components", API.document().path("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(example);
  }
}
