package org.jiheng.outbox;

import java.util.Map;

/**
 * A service's way to the broker: first its topics are made sure of, then whoever used the way
 * before is fenced.
 *
 * @param kafka how to reach the broker
 * @param service the same in every replica, and of no other service
 * @param maxMessageBytes the topics' own limit
 */
record KafkaRoute(
    Map<String, Object> kafka,
    Topics topics,
    String service,
    int maxMessageBytes,
    ChangeTraces traces)
    implements Delivery.Route {

  @Override
  public Delivery open() throws FencedException, BrokerException {
    topics.ensure();
    return KafkaDelivery.open(kafka, "jiheng-outbox-" + service, maxMessageBytes, traces);
  }
}
