package org.jiheng.live;

import java.util.Locale;

/** Why the service cuts a stream; the client comes again with the last id it has. */
enum Ending {
  /** The events after its place are forgotten. */
  OVERRUN,
  /** It took nothing of what it was sent for too long. */
  STALLED,
  /** The logs could not be read for it. */
  FAILED;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
