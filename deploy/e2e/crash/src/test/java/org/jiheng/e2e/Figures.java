package org.jiheng.e2e;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a campaign counts; its last line goes into docs/crash-campaign.md. */
final class Figures {

  private final AtomicInteger moments = new AtomicInteger();
  private final Map<String, Integer> kills = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> accepted = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> unknown = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> events = new ConcurrentSkipListMap<>();

  /** A change has gone out or was answered: the clock of a campaign. */
  void moment(String method) {
    if (!method.equals("GET")) {
      moments.incrementAndGet();
    }
  }

  int moments() {
    return moments.get();
  }

  void kill(String target) {
    kills.merge(target, 1, Integer::sum);
  }

  void accepted(Journal.Kind kind) {
    accepted.merge(kind.name(), 1, Integer::sum);
  }

  void unknown(String method, String how) {
    unknown.merge(method + " " + how, 1, Integer::sum);
  }

  void events(String what, int number) {
    events.merge(what, number, Integer::sum);
  }

  String line(Campaign campaign, Duration time) {
    return "crash campaign: seed=%d rounds=%d departments=%d kills=%s accepted=%s unknown=%s events=%s time=%ds"
        .formatted(
            campaign.seed(),
            campaign.rounds(),
            campaign.departments(),
            kills,
            accepted,
            unknown,
            events,
            time.toSeconds());
  }
}
