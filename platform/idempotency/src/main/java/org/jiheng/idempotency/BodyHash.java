package org.jiheng.idempotency;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jiheng.http.IdempotencyKey;

/**
 * Hashes the body of a request with a key while it is read. The raw bytes and not their meaning: a
 * client that repeats a request sends the same bytes, and a hash of bytes stays right whatever
 * becomes of the records that they are read into.
 */
@Provider
@Priority(Priorities.USER + 100) // behind the limit of a body's size
public class BodyHash implements ReaderInterceptor {

  private static final String HASH = "jiheng.idempotency.body";

  private final CurrentVertxRequest current;

  BodyHash(CurrentVertxRequest current) {
    this.current = current;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!context.getHeaders().containsKey(IdempotencyKey.HEADER)) {
      return context.proceed();
    }
    var hashed = new HashedStream(context.getInputStream());
    context.setInputStream(hashed);
    var body = context.proceed();
    hashed.close();
    current.getCurrent().put(HASH, hashed.hash());
    return body;
  }

  /** Of the current request; that of nothing where no body was read. */
  static String of(CurrentVertxRequest current) {
    return current.getCurrent().get(HASH, HashedStream.NOTHING);
  }
}
