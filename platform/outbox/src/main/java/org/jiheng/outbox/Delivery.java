package org.jiheng.outbox;

import java.util.List;

/** Brings batches to the broker, each whole or not at all. Opening one fences all former ones. */
interface Delivery extends AutoCloseable {

  /**
   * Publishes the rows in their order.
   *
   * @throws RefusedException where at least one row is refused for itself: nothing is published
   * @throws FencedException where a later delivery has been opened: nothing is published
   * @throws BrokerException where it is not known whether anything is published; only closing the
   *     delivery is left
   */
  void send(List<OutboxRow> rows) throws RefusedException, FencedException, BrokerException;

  @Override
  void close();

  /** Opens deliveries, for as long as the caller is the relay. */
  interface Route {
    Delivery open() throws FencedException, BrokerException;
  }
}
