package org.jiheng.gateway;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import org.jiheng.testing.PartsResource;

/** What every test of the gateway runs with: an issuer, and addresses for three test services. */
@WithTestResource(value = PartsResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = ServiceAddresses.class, scope = TestResourceScope.GLOBAL)
final class GatewayParts {

  private GatewayParts() {}
}
