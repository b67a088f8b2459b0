package org.jiheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One document of many, in which every name means one thing. */
class MergedApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void operationsOfOnePathComeTogether() throws Exception {
    var merged =
        MergedApi.of(List.of(part("/a", "get", "getA", "X"), part("/a", "put", "putA", "X")));

    assertThat(merged.at("/paths/~1a/get/operationId").asText()).isEqualTo("getA");
    assertThat(merged.at("/paths/~1a/put/operationId").asText()).isEqualTo("putA");
    assertThat(merged.at("/components/schemas")).hasSize(1);
  }

  @Test
  void whatTwoPartsDescribeAlikeIsThereOnce() throws Exception {
    var part = part("/a", "get", "getA", "X");

    assertThat(MergedApi.of(List.of(part, part)).path("paths")).hasSize(1);
  }

  @Test
  void anOperationIdMeansOneOperation() throws Exception {
    var parts = List.of(part("/a", "get", "get", "X"), part("/b", "get", "get", "X"));

    assertThatThrownBy(() -> MergedApi.of(parts)).hasMessageContaining("operation id get");
  }

  @Test
  void aSchemaMeansOneThing() throws Exception {
    var parts = List.of(part("/a", "get", "getA", "X"), part("/b", "get", "getB", "Y"));

    assertThatThrownBy(() -> MergedApi.of(parts)).hasMessageContaining("schemas Thing means two");
  }

  @Test
  void anOperationIsDescribedInOneWay() throws Exception {
    var one = part("/a", "get", "getA", "X");
    var other = part("/a", "get", "getA", "X");
    ((ObjectNode) other.at("/paths/~1a/get")).put("summary", "another");

    assertThatThrownBy(() -> MergedApi.of(List.of(one, other)))
        .hasMessageContaining("get /a in two ways");
  }

  private static JsonNode part(String path, String method, String id, String schema)
      throws Exception {
    return JSON.readTree(
        """
        {"openapi": "3.1.0", "info": {"title": "t"},
         "paths": {"%s": {"%s": {"operationId": "%s"}}},
         "components": {"schemas": {"Thing": {"description": "%s"}}}}
        """
            .formatted(path, method, id, schema));
  }
}
