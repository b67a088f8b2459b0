package org.jiheng.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Counts what passes a data source on its way to the database, a row of a JDBC batch like a
 * statement: what is set-based takes the same number however many rows it handles. And how much of
 * it comes back.
 */
public final class StatementCounter {

  private final BooleanSupplier counts;
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  public StatementCounter() {
    this(() -> true);
  }

  /**
   * @param counts whether what the current thread sends counts
   */
  public StatementCounter(BooleanSupplier counts) {
    this.counts = counts;
  }

  /** The data source as it was, and counted. */
  public <T extends DataSource> T around(Class<T> type, T real) {
    return proxy(type, real);
  }

  /** How many there were until now. */
  public int statements() {
    return statements.get();
  }

  /** How long the texts and the bytes were that came back until now. */
  public long bytes() {
    return bytes.get();
  }

  private <T> T proxy(Class<T> type, Object real) {
    InvocationHandler counting =
        (proxy, method, arguments) -> {
          var sends = method.getName().startsWith("execute") || method.getName().equals("addBatch");
          if (sends && counts.getAsBoolean()) {
            statements.incrementAndGet();
          }
          return wrapped(counted(invoke(real, method, arguments)));
        };
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, counting));
  }

  private Object counted(Object result) {
    if (result instanceof String text) {
      bytes.addAndGet(text.length());
    } else if (result instanceof byte[] raw) {
      bytes.addAndGet(raw.length);
    }
    return result;
  }

  private Object wrapped(Object result) {
    if (result instanceof ResultSet) {
      return proxy(ResultSet.class, result);
    }
    if (result instanceof Connection) {
      return proxy(Connection.class, result);
    }
    if (result instanceof PreparedStatement) {
      return proxy(PreparedStatement.class, result);
    }
    return result instanceof Statement ? proxy(Statement.class, result) : result;
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
