package org.jiheng.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept. */
@ConfigMapping(prefix = "jiheng.idempotency")
public interface IdempotencyConfig {

  /** How long a key gives the first answer again; afterwards it is a new key. */
  @WithDefault("P7D")
  Duration retention();

  /** How often a replica deletes what is beyond the retention. */
  @WithDefault("PT10M")
  Duration purgeEvery();
}
