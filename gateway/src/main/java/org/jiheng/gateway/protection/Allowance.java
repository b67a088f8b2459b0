package org.jiheng.gateway.protection;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.atomic.AtomicInteger;

/** What is left to one caller. */
final class Allowance {

  private final Bucket requests;
  private final Places places;
  private final Places streams;

  /**
   * @param places for requests under way at once
   * @param streams for live streams that are open at once
   */
  Allowance(ProtectionConfig.Rate rate, int places, int streams) {
    this.requests =
        Bucket.builder()
            .addLimit(
                limit -> limit.capacity(rate.burst()).refillGreedy(rate.burst(), rate.refill()))
            .build();
    this.places = new Places(places);
    this.streams = new Places(streams);
  }

  ConsumptionProbe take() {
    return requests.tryConsumeAndReturnRemaining(1);
  }

  Places places(boolean stream) {
    return stream ? streams : places;
  }

  /** How many of one kind a caller may hold at once. */
  static final class Places {

    private final AtomicInteger held = new AtomicInteger();
    private final int limit;

    private Places(int limit) {
      this.limit = limit;
    }

    /** False where all are held; otherwise {@link #leave} must follow. */
    boolean enter() {
      if (held.incrementAndGet() <= limit) {
        return true;
      }
      held.decrementAndGet();
      return false;
    }

    void leave() {
      held.decrementAndGet();
    }
  }
}
