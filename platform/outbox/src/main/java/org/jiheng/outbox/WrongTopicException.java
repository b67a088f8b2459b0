package org.jiheng.outbox;

import java.util.List;

/** A topic is there with settings that would lose events or their order: the service must stop. */
public class WrongTopicException extends RuntimeException {

  WrongTopicException(List<String> faults) {
    super("The topics cannot be used: " + String.join("; ", faults));
  }
}
