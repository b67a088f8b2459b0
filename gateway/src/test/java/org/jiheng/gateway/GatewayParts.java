package org.jiheng.gateway;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What every test of the gateway runs with beside the parts: addresses of three test services. */
@WithTestResource(value = ServiceAddresses.class, scope = TestResourceScope.GLOBAL)
final class GatewayParts {

  private GatewayParts() {}
}
