package org.jiheng.budget;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jiheng.testing.Golden;
import org.jiheng.testing.PartsResource;
import org.junit.jupiter.api.Test;

/** What this service promises its clients; a change of it shows up in the snapshot. */
@QuarkusTest
@QuarkusTestResource(
    value = PartsResource.class,
    initArgs = @ResourceArg(name = "database", value = "budget"))
class OpenApiSnapshotTest {

  @Test
  void theApiIsTheOneThatIsPublished() {
    Golden.assertContract(
        "openapi.yaml",
        RestAssured.get("/q/openapi?format=yaml").then().statusCode(200).extract().asString());
  }
}
