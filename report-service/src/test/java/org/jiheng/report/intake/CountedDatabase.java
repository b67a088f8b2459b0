package org.jiheng.report.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import org.jiheng.testing.StatementCounter;

/**
 * Stands before the service's data source and counts what one thread sends to the database; the
 * service's own threads send what they do all the time.
 */
@Singleton
class CountedDatabase {

  private static final StatementCounter COUNTER = new StatementCounter();
  private static final ThreadLocal<Boolean> COUNTED = ThreadLocal.withInitial(() -> false);

  static int statements(Runnable work) {
    var before = COUNTER.statements();
    COUNTED.set(true);
    try {
      work.run();
    } finally {
      COUNTED.remove();
    }
    return COUNTER.statements() - before;
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  DataSource counted(AgroalDataSource real) {
    var counting = COUNTER.around(AgroalDataSource.class, real);
    return (DataSource)
        Proxy.newProxyInstance(
            AgroalDataSource.class.getClassLoader(),
            new Class<?>[] {AgroalDataSource.class},
            (proxy, method, arguments) ->
                method.invoke(COUNTED.get() ? counting : real, arguments));
  }
}
