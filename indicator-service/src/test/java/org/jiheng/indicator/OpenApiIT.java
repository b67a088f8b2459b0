package org.jiheng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class OpenApiIT {

  @Test
  void thePublicPathsAreDescribedAndTheInternalOneIsNot() {
    var document = RestAssured.given().accept("application/json").get("/q/openapi?format=json");

    Map<String, Map<String, Map<String, Object>>> paths = document.path("paths");

    assertThat(paths.keySet())
        .containsExactlyInAnyOrder(
            "/api/v1/forms",
            "/api/v1/forms/{department}/{fiscalYear}/{form}",
            "/api/v1/indicators",
            "/api/v1/indicators/{id}",
            "/api/v1/admin/outboxes/{service}/parked-events",
            "/api/v1/admin/outboxes/{service}/parked-events/{id}/release",
            "/api/v1/admin/outboxes/{service}/departments/{department}/release",
            "/api/v1/admin/restores/{service}",
            "/api/v1/admin/restores/{service}/{epoch}");
    List<Object> operations =
        paths.values().stream()
            .flatMap(path -> path.values().stream())
            .map(operation -> operation.get("operationId"))
            .toList();
    assertThat(operations)
        .containsExactlyInAnyOrder(
            "listForms",
            "getForm",
            "patchForm",
            "listIndicators",
            "getIndicator",
            "patchIndicator",
            "listOutboxParkedEvents",
            "releaseOutboxParkedEvent",
            "releaseOutboxDepartment",
            "startRestore",
            "listRestores",
            "getRestore");
  }
}
