package org.jiheng.gateway.protection;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The callers that this gateway remembers; each replica counts for itself. */
@Singleton
class Allowances {

  private final ProtectionConfig limits;
  private final LoadingCache<Caller, Allowance> callers;

  Allowances(ProtectionConfig limits) {
    this.limits = limits;
    this.callers =
        Caffeine.newBuilder()
            .maximumSize(limits.callers())
            .expireAfterAccess(longest(limits.client().refill(), limits.anonymous().refill()))
            .build(this::fresh);
  }

  Allowance of(Caller caller) {
    return callers.get(caller);
  }

  ProtectionConfig.Rate rate(Caller caller) {
    return caller.known() ? limits.client() : limits.anonymous();
  }

  private Allowance fresh(Caller caller) {
    return new Allowance(rate(caller), limits.concurrent(), limits.streams());
  }

  /** By then an untouched bucket is full, so that forgetting it gives nothing away. */
  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
