package org.jiheng.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jiheng.http.CurrentActor;
import org.jiheng.http.DepartmentScope;
import org.jiheng.http.IdempotencyKey;

/** Tells whether the current request has a key, and what it is. */
@Singleton
class KeyedRequests {

  private final CurrentVertxRequest current;
  private final CurrentActor actor;
  private final DepartmentScope scope;

  KeyedRequests(CurrentVertxRequest current, CurrentActor actor, DepartmentScope scope) {
    this.current = current;
    this.actor = actor;
    this.scope = scope;
  }

  /** Empty for a request without a key. */
  Optional<KeyedRequest> current() {
    var request = current.getCurrent().request();
    return IdempotencyKey.of(request.headers().getAll(IdempotencyKey.HEADER))
        .map(
            key ->
                new KeyedRequest(
                    request.method() + " " + request.path(),
                    actor.actor().subject(),
                    scope.bound() ? scope.departments() : List.of(),
                    key,
                    request.query(),
                    BodyHash.of(current)));
  }
}
