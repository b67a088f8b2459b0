package org.jiheng.gateway.protection;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.atomic.AtomicInteger;

/** What is left to one caller. */
final class Allowance {

  private final Bucket requests;
  private final AtomicInteger underWay = new AtomicInteger();
  private final int concurrent;

  Allowance(ProtectionConfig.Rate rate, int concurrent) {
    this.requests =
        Bucket.builder()
            .addLimit(
                limit -> limit.capacity(rate.burst()).refillGreedy(rate.burst(), rate.refill()))
            .build();
    this.concurrent = concurrent;
  }

  ConsumptionProbe take() {
    return requests.tryConsumeAndReturnRemaining(1);
  }

  /** False where too many are under way; otherwise {@link #leave} must follow. */
  boolean enter() {
    if (underWay.incrementAndGet() <= concurrent) {
      return true;
    }
    underWay.decrementAndGet();
    return false;
  }

  void leave() {
    underWay.decrementAndGet();
  }
}
