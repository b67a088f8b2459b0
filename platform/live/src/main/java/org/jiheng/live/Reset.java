package org.jiheng.live;

import java.util.Locale;

/** Why a stream begins anew: the client has to read again what it holds of the state. */
enum Reset {
  /** No id of this stream. */
  UNREADABLE,
  /** The topics were made anew since. */
  OTHER_LOG,
  /** What comes next is not in the logs any more. */
  BEFORE_THE_START,
  /** The logs were not that long yet, or have been cut. */
  BEYOND_THE_END;

  /** As the event {@code reset} says it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
