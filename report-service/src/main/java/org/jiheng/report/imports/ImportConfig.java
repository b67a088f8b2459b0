package org.jiheng.report.imports;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/** How imports are worked on; the defaults stand in application.properties. */
@ConfigMapping(prefix = "jiheng.imports")
interface ImportConfig {

  /** Where filings are handed in. */
  URI gateway();

  /** The client at the issuer by which they are. */
  Client client();

  /** A client with the role {@link org.jiheng.http.Roles#FILING_AGENT}. */
  interface Client {
    String id();

    String secret();
  }

  /** How long nobody looks for an import of which nobody told. */
  Duration poll();

  /** How long an import is kept after its end, with its report. */
  Duration kept();

  /** How long an item is tried again that cannot be handed in. */
  Duration patience();

  /** How long one handing in may take. */
  Duration timeout();
}
