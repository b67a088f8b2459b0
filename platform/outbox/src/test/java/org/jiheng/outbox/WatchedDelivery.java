package org.jiheng.outbox;

import java.util.List;
import java.util.function.UnaryOperator;

/** A real delivery with a moment before or after each batch in which a test makes things fail. */
record WatchedDelivery(Delivery real, Runnable before, Runnable after) implements Delivery {

  static UnaryOperator<Delivery> around(Runnable moment) {
    return real -> new WatchedDelivery(real, moment, moment);
  }

  static UnaryOperator<Delivery> before(Runnable moment) {
    return real -> new WatchedDelivery(real, moment, () -> {});
  }

  static UnaryOperator<Delivery> after(Runnable moment) {
    return real -> new WatchedDelivery(real, () -> {}, moment);
  }

  @Override
  public void send(List<OutboxRow> rows) throws RefusedException, FencedException, BrokerException {
    before.run();
    real.send(rows);
    after.run();
  }

  @Override
  public void close() {
    real.close();
  }
}
