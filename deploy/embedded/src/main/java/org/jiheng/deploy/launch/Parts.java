package org.jiheng.deploy.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How the running PostgreSQL, Kafka and issuer are reached, as their JVM has printed it. */
record Parts(JsonNode description) {

  static final String LINE = "parts: ";

  /** What their JVM may print later, and what it means. */
  static final Map<String, String> NEWS =
      Map.of(
          "postgres: silent", "PostgreSQL 没有应答：在它恢复之前，所有读写都会被拒绝。",
          "postgres: answers", "PostgreSQL 已恢复应答。");

  static Parts parse(String line) throws JsonProcessingException {
    return new Parts(new ObjectMapper().readTree(line.substring(LINE.length())));
  }

  String issuer() {
    return description.get("issuer").asText();
  }

  /** The environment of a service: where it listens and what it needs. */
  Map<String, String> environment(Service service, Map<Service, Integer> ports) {
    var environment = new TreeMap<String, String>();
    environment.put("JIHENG_STOP_WITH_STDIN", "true");
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", ports.get(service).toString());
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer());
    if (service == Service.GATEWAY) {
      environment.put("JIHENG_SESSION_KEY", description.at("/session/key").asText());
      environment.put("JIHENG_SESSION_STATE_KEY", description.at("/session/stateKey").asText());
      for (Service upstream : ports.keySet()) {
        if (upstream != service) {
          environment.put("JIHENG_UPSTREAM_" + upstream.name(), address(ports.get(upstream)));
        }
      }
    } else {
      var database = description.at("/databases/" + service.database());
      environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.get("url").asText());
      environment.put("QUARKUS_DATASOURCE_USERNAME", database.at("/application/user").asText());
      environment.put("QUARKUS_DATASOURCE_PASSWORD", database.at("/application/password").asText());
      environment.put("QUARKUS_FLYWAY_USERNAME", database.at("/owner/user").asText());
      environment.put("QUARKUS_FLYWAY_PASSWORD", database.at("/owner/password").asText());
      environment.put("KAFKA_BOOTSTRAP_SERVERS", description.get("kafka").asText());
      var client = description.at("/kafkaClients/" + service.folder());
      client
          .properties()
          .forEach(
              setting ->
                  environment.put(
                      "KAFKA_" + setting.getKey().replace('.', '_').toUpperCase(Locale.ROOT),
                      setting.getValue().asText()));
    }
    if (service == Service.REPORT) {
      environment.put("JIHENG_OWNERS_BUDGET", address(ports.get(Service.BUDGET)));
      environment.put("JIHENG_OWNERS_INDICATOR", address(ports.get(Service.INDICATOR)));
      environment.put("JIHENG_OWNERS_CLIENT_SECRET", "any");
    }
    return environment;
  }

  static String address(int port) {
    return "http://127.0.0.1:" + port;
  }
}
