package org.jiheng.gateway.contract.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jiheng.contracts.EventType;
import org.jiheng.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published description of the events is the one that the contract types give. */
class AsyncApiTest {

  private static final Path GOLDEN =
      Path.of(System.getProperty("basedir", ""), "../platform/contracts/src/test/resources/golden");
  private static final ObjectNode DOCUMENT = AsyncApi.of(AsyncApiTest::golden);

  @Test
  void theDocumentIsTheOneThatIsPublished() throws IOException {
    Golden.assertContract(
        "asyncapi.yaml", exact(JsonMapper.builder(new YAMLFactory())).writeValueAsString(DOCUMENT));
  }

  static Stream<Path> goldenEvents() throws IOException {
    return Files.list(GOLDEN).sorted();
  }

  @ParameterizedTest
  @MethodSource("goldenEvents")
  void everyGoldenEventOfEveryVersionIsAcceptedByItsMessagesSchema(Path event) {
    var name = event.getFileName().toString();
    var type =
        Stream.of(EventType.values())
            .filter(each -> name.startsWith(each.typeName() + "."))
            .findFirst()
            .orElseThrow();

    assertThat(schema(type).validate(read(event))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anEventWithoutItsVersionIsRefused(EventType type) {
    ObjectNode event = golden(type).deepCopy();
    event.remove("version");

    assertThat(schema(type).validate(event)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyMemberOfAGoldenEventIsDescribed(EventType type) {
    var payload =
        DOCUMENT.at("/components/messages").path(type.typeName()).at("/payload/$ref").asText();
    var properties = DOCUMENT.at(payload.substring(1)).path("properties");

    assertThat(golden(type).properties().stream().map(Map.Entry::getKey))
        .allSatisfy(
            member ->
                assertThat(properties.path(member).path("description").asText())
                    .as(member)
                    .isNotEmpty());
  }

  private static JsonSchema schema(EventType type) {
    var whole = DOCUMENT.deepCopy();
    whole.set(
        "allOf",
        whole
            .arrayNode()
            .add(DOCUMENT.at("/components/messages").path(type.typeName()).path("payload")));
    return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(whole);
  }

  private static JsonNode golden(EventType type) {
    return read(GOLDEN.resolve(type.typeName() + ".json"));
  }

  private static JsonNode read(Path file) {
    try {
      return exact(JsonMapper.builder()).readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonMapper exact(JsonMapper.Builder builder) {
    return builder
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }
}
