package org.jiheng.gateway.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What clients build on, put together from the snapshots once at start: no service is asked. */
@ApplicationScoped
class Contracts {

  private static final List<String> PARTS =
      List.of("gateway", "budget-service", "indicator-service", "report-service");

  private final Published openapi;
  private final Published asyncapi;

  Contracts() {
    var parts = PARTS.stream().map(part -> Published.snapshot(part, "openapi.yaml")).toList();
    this.openapi = Published.of(MergedApi.of(parts));
    this.asyncapi = Published.of(Published.snapshot("gateway", "asyncapi.yaml"));
  }

  Published openapi() {
    return openapi;
  }

  Published asyncapi() {
    return asyncapi;
  }
}
