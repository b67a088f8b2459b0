package org.jiheng.deploy.launch;

import java.util.Locale;

/** Whether the broker knows its clients, or takes and gives events to whoever is on the machine. */
enum KafkaAccess {
  ACCOUNTS,
  OPEN;

  String argument() {
    return name().toLowerCase(Locale.ROOT);
  }
}
