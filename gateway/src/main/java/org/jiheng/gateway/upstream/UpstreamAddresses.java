package org.jiheng.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** The services' base URLs, without a path. */
@ConfigMapping(prefix = "jiheng.upstream")
public interface UpstreamAddresses {

  URI budget();

  URI indicator();

  URI report();
}
