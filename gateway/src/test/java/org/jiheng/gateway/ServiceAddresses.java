package org.jiheng.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiheng.terminal.LoopbackPorts;

/** Tells the gateway where the services will be; whether they are there is up to each test. */
public final class ServiceAddresses implements QuarkusTestResourceLifecycleManager {

  /** How many streams of one service may be open. */
  static final int STREAMS_UNDER_WAY = 64;

  @Override
  public Map<String, String> start() {
    var configuration = new HashMap<String, String>();
    for (String service : List.of("budget", "indicator", "report")) {
      configuration.put("jiheng.upstream." + service, "http://127.0.0.1:" + LoopbackPorts.free());
    }
    configuration.put("jiheng.gateway.requests.response-timeout", "3s");
    configuration.put("jiheng.gateway.streams.pool", Integer.toString(STREAMS_UNDER_WAY));
    configuration.put("jiheng.gateway.streams.response-timeout", "2500ms");
    configuration.put("jiheng.gateway.streams.queue", "0");
    configuration.put("jiheng.gateway.breaker.delay", "200ms");
    configuration.put("jiheng.gateway.limits.body-pause", "500ms");
    configuration.put("jiheng.gateway.limits.concurrent", "200");
    configuration.put("jiheng.gateway.limits.client.burst", "400");
    configuration.put("jiheng.gateway.limits.anonymous.burst", "50");
    // Two seconds after a token of one hour was given, it is renewed.
    configuration.put("quarkus.oidc.page.token.refresh-token-time-skew", "3598s");
    configuration.put("jiheng.session.key", "a-key-that-only-this-test-knows-of");
    configuration.put("jiheng.session.state-key", "another-key-that-only-this-test-knows");
    return configuration;
  }

  @Override
  public void stop() {}
}
