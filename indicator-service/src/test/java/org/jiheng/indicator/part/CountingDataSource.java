package org.jiheng.indicator.part;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Stands before the service's data source and counts what is sent to the database. */
@Singleton
class CountingDataSource {
  static final AtomicInteger STATEMENTS = new AtomicInteger();

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  DataSource counted(AgroalDataSource real) {
    return proxy(AgroalDataSource.class, real);
  }

  private static <T> T proxy(Class<T> type, Object real) {
    InvocationHandler counting =
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute") || method.getName().equals("addBatch")) {
            STATEMENTS.incrementAndGet();
          }
          return wrapped(invoke(real, method, arguments));
        };
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, counting));
  }

  private static Object wrapped(Object result) {
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
