package org.jiheng.report.imports;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How imports are worked on; the defaults stand in application.properties. */
@ConfigMapping(prefix = "jiheng.imports")
interface ImportConfig {

  /** How long nobody looks for an import of which nobody told. */
  Duration poll();

  /** How long an import is kept after its end, with its report. */
  Duration kept();

  /** How long an item is tried again that cannot be handed in. */
  Duration patience();
}
