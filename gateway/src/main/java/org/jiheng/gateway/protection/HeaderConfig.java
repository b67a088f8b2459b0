package org.jiheng.gateway.protection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Headers that an operator may have to change. */
@ConfigMapping(prefix = "jiheng.gateway.headers")
interface HeaderConfig {

  /** Sent over TLS only: for how long a browser calls this host by TLS alone. */
  @WithDefault("max-age=31536000")
  String strictTransportSecurity();

  /** What the page and the documentation may load; answers of the API may load nothing. */
  @WithDefault(
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'")
  String pagePolicy();
}
