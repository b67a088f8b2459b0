package org.jiheng.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Carries rows from the outbox to the broker, in one replica of the service at a time.
 *
 * <p>The order of the steps is what keeps the promise. First the lock, then a delivery (it fences
 * the former relay and ends its open transaction), only then the reading: so nobody else publishes
 * what is read. A batch is deleted after its Kafka transaction is committed: a crash between the
 * two sends it again with the same {@code ce_id}, and never loses it. A batch with a refused row is
 * halved until the row stands alone, because the broker does not say reliably which one it was and
 * no row may pass an earlier one of its department.
 */
final class Relay implements Runnable {

  private static final Logger LOG = Logger.getLogger(Relay.class);

  private final RelaySession.Opener sessions;
  private final Delivery.Route route;
  private final OutboxConfig config;
  private final Counter sent;
  private final Counter parked;
  private final Counter fenced;
  private final Backoff backoff;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private int batch;

  Relay(
      RelaySession.Opener sessions,
      Delivery.Route route,
      OutboxConfig config,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.route = route;
    this.config = config;
    this.sent = meters.counter("jiheng.outbox.sent");
    this.parked = meters.counter("jiheng.outbox.parkings");
    this.fenced = meters.counter("jiheng.outbox.fenced");
    this.batch = config.batchRows();
    this.backoff = new Backoff(config.longestBackoff());
  }

  @Override
  public void run() {
    while (running()) {
      try (var session = sessions.open()) {
        waitForPlace(session);
        hold(session);
      } catch (FencedException takenOver) {
        fenced.increment();
        LOG.warnf(takenOver.getCause(), "The relay gives up its place: %s", takenOver.getMessage());
        pause(config.poll());
      } catch (SQLException failure) {
        again("The relay lost the database", failure);
      } catch (RuntimeException unexpected) {
        again("The relay failed", unexpected);
      }
    }
  }

  /**
   * Lets the batch that is under way end; a relay that waits for rows must be woken beside this.
   */
  void stop() {
    stopped.countDown();
  }

  private void waitForPlace(RelaySession session) throws SQLException {
    while (running() && !session.acquire()) {
      pause(config.poll());
    }
  }

  private void hold(RelaySession session) throws SQLException, FencedException {
    while (running()) {
      session.verify();
      try (var delivery = route.open()) {
        LOG.info("The relay of the outbox works here");
        relay(session, delivery);
      } catch (BrokerException failure) {
        again("Events wait for the broker", failure);
      }
    }
  }

  private void relay(RelaySession session, Delivery delivery)
      throws SQLException, FencedException, BrokerException {
    while (running()) {
      var next = session.next(batch, config.batchBytes());
      if (next.rows().isEmpty()) {
        backoff.reset();
        session.await(config.poll());
      } else {
        carry(session, delivery, next.rows());
        backoff.reset();
        if (!next.more()) {
          pause(config.collect());
        }
      }
    }
  }

  private void carry(RelaySession session, Delivery delivery, List<OutboxRow> rows)
      throws SQLException, FencedException, BrokerException {
    try {
      delivery.send(rows);
      session.delete(rows);
      sent.increment(rows.size());
      batch = Math.min(batch * 2, config.batchRows());
    } catch (RefusedException refusal) {
      if (rows.size() > 1) {
        batch = rows.size() / 2;
      } else {
        park(session, rows.get(0), refusal);
      }
    }
  }

  private void park(RelaySession session, OutboxRow row, RefusedException refusal)
      throws SQLException {
    session.park(row.id(), refusal.getMessage());
    parked.increment();
    LOG.errorf(
        "Parked row %d, department %s waits until it is released: %s",
        row.id(), row.department(), refusal.getMessage());
  }

  private void again(String what, Exception failure) {
    if (running()) {
      var pause = backoff.next();
      LOG.warnf("%s, next try in %d ms: %s", what, pause.toMillis(), failure);
      LOG.debug(what, failure);
      pause(pause);
    }
  }

  boolean stopped() {
    return !running();
  }

  private boolean running() {
    return stopped.getCount() > 0;
  }

  /** Not longer than until it is stopped. */
  void pause(Duration duration) {
    try {
      stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      stopped.countDown();
    }
  }
}
