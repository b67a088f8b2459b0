package org.jiheng.deploy.launch;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/**
 * Keeps a started platform running: a process that has ended by itself is started again, the others
 * stay as they are, and a service that is not ready any more is told of. One that ends again and
 * again ends the platform.
 */
final class Supervision {

  /** How many rounds a service may miss unsaid: one slow answer is no news. */
  private static final int MISSES = 2;

  private final Platform platform;
  private final Console console;
  private final Restarts restarts = new Restarts(Clock.systemUTC());
  private final Map<Service, Integer> misses = new EnumMap<>(Service.class);

  Supervision(Platform platform, Console console) {
    this.platform = platform;
    this.console = console;
  }

  /** Goes on until the platform stops, or cannot go on. */
  void run() throws PlatformFault, IOException, InterruptedException {
    while (true) {
      platform.awaitEndOrRound();
      for (Child child : platform.ended()) {
        restart(child);
      }
      for (Service service : Service.values()) {
        tell(service, Readiness.state(platform.management(service)));
      }
    }
  }

  private void restart(Child child) throws PlatformFault, IOException, InterruptedException {
    var which = restarts.next(child.name());
    if (which == 0) {
      throw child.ended();
    }
    console.problem(child.ended().message());
    console.progress(
        "重新启动 %s（%d 分钟内第 %d 次，最多 %d 次）……",
        child.name(), Restarts.WITHIN.toMinutes(), which, Restarts.MOST);
    platform.restart(child);
  }

  private void tell(Service service, Readiness.State state) {
    var missed = state == Readiness.State.READY ? 0 : misses.getOrDefault(service, 0) + 1;
    if (missed == MISSES) {
      console.progress("%s 当前不可用：%s。", service.folder(), state.reason());
    } else if (missed == 0 && misses.getOrDefault(service, 0) >= MISSES) {
      console.progress("%s 已恢复。", service.folder());
    }
    misses.put(service, missed);
  }
}
