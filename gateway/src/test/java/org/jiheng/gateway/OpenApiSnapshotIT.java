package org.jiheng.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jiheng.testing.Golden;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** What this gateway promises its clients; a change of it shows up in the snapshot. */
@QuarkusTest
@OnParts
class OpenApiSnapshotIT {

  @Test
  void theApiIsTheOneThatIsPublished() {
    Golden.assertContract(
        "openapi.yaml",
        RestAssured.get("/q/openapi?format=yaml").then().statusCode(200).extract().asString());
  }
}
