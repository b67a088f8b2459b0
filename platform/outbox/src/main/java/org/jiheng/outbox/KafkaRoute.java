package org.jiheng.outbox;

import java.util.Map;

/**
 * A service's way to the broker: first its topics are made sure of, then whoever used the way
 * before is fenced.
 *
 * @param kafka how to reach the broker
 * @param comparing whether the log is the one that the database is of
 * @param service the same in every replica, and of no other service
 * @param maxMessageBytes the topics' own limit
 */
record KafkaRoute(
    Map<String, Object> kafka,
    Topics topics,
    Comparing comparing,
    String service,
    int maxMessageBytes,
    ChangeTraces traces)
    implements Delivery.Route {

  /** Looks whether what is to be sent belongs to the log that is there. */
  interface Comparing {

    /**
     * @throws BrokerException where it does not, or cannot be looked at
     */
    void compare() throws BrokerException;
  }

  @Override
  public Delivery open() throws FencedException, BrokerException {
    topics.ensure();
    comparing.compare();
    return KafkaDelivery.open(kafka, "jiheng-outbox-" + service, maxMessageBytes, traces);
  }
}
