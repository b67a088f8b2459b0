package org.jiheng.testing;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the service under test the shared parts, by the same keys that the launcher sets. For
 * report-service a stand-in answers as the owners of a filing's other parts.
 */
public final class PartsResource
    implements QuarkusTestResourceConfigurableLifecycleManager<OnParts> {

  private String database;

  @Override
  public void init(OnParts test) {
    database = test.value();
  }

  @Override
  public Map<String, String> start() {
    var parts = Parts.shared();
    var configuration = new HashMap<String, String>();
    configuration.put("quarkus.http.test-port", "0");
    configuration.put("kafka.bootstrap.servers", parts.kafka());
    configuration.put("quarkus.oidc.auth-server-url", parts.issuer());
    configuration.put("jiheng.owners.budget", PartOwnerStandIn.start().address());
    configuration.put("jiheng.owners.indicator", PartOwnerStandIn.start().address());
    if (!database.isEmpty()) {
      configuration.put("quarkus.datasource.jdbc.url", parts.url(database));
      configuration.put("quarkus.datasource.username", parts.application(database).user());
      configuration.put("quarkus.datasource.password", parts.application(database).password());
      configuration.put("quarkus.flyway.username", parts.owner(database).user());
      configuration.put("quarkus.flyway.password", parts.owner(database).password());
    }
    return configuration;
  }

  /** Other test classes of this JVM go on using the parts; they stop with it. */
  @Override
  public void stop() {}
}
