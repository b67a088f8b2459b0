package org.jiheng.indicator;

import io.restassured.RestAssured;
import org.jiheng.testing.Golden;
import org.junit.jupiter.api.Test;

/** What this service promises its clients; a change of it shows up in the snapshot. */
@OnParts
class OpenApiSnapshotTest {

  @Test
  void theApiIsTheOneThatIsPublished() {
    Golden.assertContract(
        "openapi.yaml",
        RestAssured.get("/q/openapi?format=yaml").then().statusCode(200).extract().asString());
  }
}
