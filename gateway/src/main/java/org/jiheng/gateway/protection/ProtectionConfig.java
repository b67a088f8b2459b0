package org.jiheng.gateway.protection;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What one client may ask of the gateway; the defaults stand in application.properties. */
@ConfigMapping(prefix = "jiheng.gateway.limits")
public interface ProtectionConfig {

  /** The longest request target, path and query together, in characters. */
  int uriLength();

  /** How many header fields a request may have. */
  int headerCount();

  /** All header fields of a request together, in characters. */
  int headerLength();

  /** How long a client may pause within a body. */
  Duration bodyPause();

  /** How long a body may take altogether. */
  Duration bodyTime();

  /** Requests of one authenticated caller, whatever address they come from. */
  Rate client();

  /** Requests of one address without, or with an unusable, identity. */
  Rate anonymous();

  /** Requests of one caller that may be under way at once; live streams do not count. */
  int concurrent();

  /** Live streams of one caller that may be open at once. */
  int streams();

  /** How many callers are remembered; the ones not seen for longest are forgotten. */
  int callers();

  /** A bucket of {@code burst} requests that fills up again evenly within {@code refill}. */
  interface Rate {

    boolean enabled();

    int burst();

    Duration refill();
  }
}
