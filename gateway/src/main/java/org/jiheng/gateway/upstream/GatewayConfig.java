package org.jiheng.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much may be under way, and for how long; the defaults stand in application.properties. */
@ConfigMapping(prefix = "jiheng.gateway")
public interface GatewayConfig {

  Connections requests();

  /** For responses that stay open, such as the live stream. */
  Connections streams();

  /** How long one service may take for one step of a filing. */
  Duration filingTimeout();

  /** One client's connections; the sizes hold for each upstream. */
  interface Connections {
    int pool();

    /** Requests that may wait for a connection before further ones are refused. */
    int queue();

    Duration connectTimeout();

    /** How long an upstream may take to begin its response. */
    Duration responseTimeout();
  }
}
