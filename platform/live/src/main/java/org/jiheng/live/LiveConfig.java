package org.jiheng.live;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much the live stream may take; the defaults stand in application.properties. */
@ConfigMapping(prefix = "jiheng.live")
interface LiveConfig {

  /** Streams of one replica; further ones are refused with 503. */
  int clients();

  /** Between two signs of life on a stream. */
  Duration heartbeat();

  /** After which a client comes again whose stream was cut. */
  Duration retry();

  /** The last events, from which streams are fed and most clients resume. */
  Memory memory();

  /** Clients that read the logs at the same time because they resume further back. */
  int catchUps();

  /** How long one of those reads before the next that waits has its turn. */
  Duration turn();

  /** How long a client may take to read what it was sent. */
  Duration patience();

  /** How often the logs are asked whether they are still the same. */
  Duration identity();

  /** Both limits hold. */
  interface Memory {
    int events();

    long bytes();
  }
}
