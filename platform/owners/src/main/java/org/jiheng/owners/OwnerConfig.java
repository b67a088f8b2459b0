package org.jiheng.owners;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/** Where the owners of a filing's parts are; the defaults stand in application.properties. */
@ConfigMapping(prefix = "jiheng.owners")
public interface OwnerConfig {

  URI budget();

  URI indicator();

  /** The client at the issuer by which they are spoken to. */
  Client client();

  /** A client with the role {@link org.jiheng.http.Roles#PLATFORM}. */
  interface Client {
    String id();

    String secret();
  }

  /** How long judging a part may take. */
  Duration patience();

  /** How long holding and taking one may take each; what takes longer is done later. */
  Duration haste();
}
