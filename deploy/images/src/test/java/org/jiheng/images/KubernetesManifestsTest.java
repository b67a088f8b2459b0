package org.jiheng.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is applied to a cluster, read as strictly as its own types allow: no cluster is at hand. */
class KubernetesManifestsTest {

  private static final Path RENDERED = Path.of("..", "kubernetes", "rendered");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static final Map<String, Check> KINDS =
      Map.of(
          "Deployment", V1Deployment::validateJsonElement,
          "Job", V1Job::validateJsonElement,
          "NetworkPolicy", V1NetworkPolicy::validateJsonElement,
          "PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
          "Service", V1Service::validateJsonElement);

  @FunctionalInterface
  private interface Check {
    void accept(JsonElement element) throws IOException;
  }

  @ParameterizedTest
  @ValueSource(strings = {"single", "ha"})
  void everyManifestHasOnlyFieldsOfItsKind(String name) throws IOException {
    for (JsonNode manifest : manifests(name)) {
      check(manifest);
    }
  }

  @Test
  void aFieldThatAKindDoesNotHaveIsFound() throws IOException {
    var misspelt =
        YAML.readTree(
            """
            { apiVersion: apps/v1, kind: Deployment, spec: { selector: {}, template: { spec: {
              containers: [ { name: a, readynessProbe: {} } ] } } } }
            """);

    assertThatThrownBy(() -> check(misspelt)).hasMessageContaining("readynessProbe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"single", "ha"})
  void everyPodPassesTheRestrictedStandardAndIsBoundedInMemory(String name) throws IOException {
    var pods = pods(name).toList();

    assertThat(pods).hasSize(7);
    for (JsonNode pod : pods) {
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.at("/securityContext/seccompProfile/type").asText())
          .isEqualTo("RuntimeDefault");
      assertThat(pod.get("automountServiceAccountToken").asBoolean()).isFalse();
      for (JsonNode container : pod.get("containers")) {
        var security = container.get("securityContext");
        assertThat(security.get("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.get("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void everyPodIsReachedOnlyByAPolicyOfItsOwn() throws IOException {
    var selected =
        manifests("ha").stream()
            .filter(manifest -> kind(manifest).equals("NetworkPolicy"))
            .map(
                policy ->
                    policy.at("/spec/podSelector/matchLabels/app.kubernetes.io~1name").asText())
            .toList();

    assertThat(pods("ha").map(pod -> pod.at("/containers/0/name").asText()))
        .allMatch(name -> name.equals("migration") || selected.contains(name));
  }

  private static void check(JsonNode manifest) throws IOException {
    KINDS.get(kind(manifest)).accept(JsonParser.parseString(manifest.toString()));
  }

  private static String kind(JsonNode manifest) {
    return manifest.get("kind").asText();
  }

  private static Stream<JsonNode> pods(String name) throws IOException {
    return manifests(name).stream()
        .map(manifest -> manifest.at("/spec/template/spec"))
        .filter(JsonNode::isObject);
  }

  private static List<JsonNode> manifests(String name) throws IOException {
    try (var documents =
        YAML.readerFor(JsonNode.class)
            .<JsonNode>readValues(RENDERED.resolve(name + ".yaml").toFile())) {
      return documents.readAll().stream().filter(JsonNode::isObject).toList();
    }
  }
}
