package org.jiheng.part.restore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jiheng.contracts.Actor;
import org.jiheng.http.ProblemException;
import org.jiheng.outbox.log.LogCheck;
import org.jiheng.outbox.log.LogEpoch;
import org.jiheng.outbox.log.LogEpochs;
import org.jiheng.outbox.log.LogStanding;

/** Begins restores, one at a time, on a thread of their own. */
@ApplicationScoped
class Restores {

  private static final Logger LOG = Logger.getLogger(Restores.class);

  private final Restoring restoring;
  private final LogCheck check;
  private final LogEpochs epochs;
  private final LogStanding standing;
  private final AtomicBoolean running = new AtomicBoolean();

  Restores(Restoring restoring, LogCheck check, LogEpochs epochs, LogStanding standing) {
    this.restoring = restoring;
    this.check = check;
    this.epochs = epochs;
    this.standing = standing;
  }

  /**
   * @throws ProblemException 409 where nothing is to be restored, or somebody is at it
   */
  LogEpoch begin(Actor actor) {
    check.run();
    if (standing.isSame()) {
      throw ProblemException.conflict("数据库与日志一致，不需要恢复。");
    }
    if (!running.compareAndSet(false, true)) {
      throw ProblemException.conflict("恢复正在进行。");
    }
    try {
      var epoch = check.beginEpoch(actor);
      LOG.infof("%s restores in epoch %d: %s", actor.subject(), epoch, standing.fault());
      new Thread(() -> run(epoch, actor), "restore").start();
      return epochs.one(epoch).orElseThrow();
    } catch (RuntimeException failure) {
      running.set(false);
      throw failure;
    }
  }

  private void run(int epoch, Actor actor) {
    try {
      restoring.run(epoch, actor);
    } finally {
      running.set(false);
    }
  }
}
