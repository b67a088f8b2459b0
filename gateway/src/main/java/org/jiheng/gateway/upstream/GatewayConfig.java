package org.jiheng.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much may be under way, and for how long; the defaults stand in application.properties. */
@ConfigMapping(prefix = "jiheng.gateway")
public interface GatewayConfig {

  Connections requests();

  /** For responses that stay open, such as the live stream. */
  Connections streams();

  Breaker breaker();

  Retry connectRetry();

  /** When requests to one service are refused without asking it. */
  interface Breaker {

    /** How many requests are judged together. */
    int requests();

    /** How many of a hundred must have failed. */
    int failurePercent();

    Duration delay();

    /** How many requests must succeed before all are let through again. */
    int trials();
  }

  /** For idempotent requests for which there was no connection, so that nothing was sent. */
  interface Retry {
    int times();

    Duration delay();
  }

  /**
   * One client's connections; the sizes hold for each upstream, so that one that is slow has none
   * of the others'.
   */
  interface Connections {
    int pool();

    /** Requests that may wait for a connection before further ones are refused. */
    int queue();

    Duration connectTimeout();

    /** How long an upstream may take to begin its response. */
    Duration responseTimeout();
  }
}
