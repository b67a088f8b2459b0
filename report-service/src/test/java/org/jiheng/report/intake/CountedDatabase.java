package org.jiheng.report.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jiheng.testing.StatementCounter;

/**
 * Stands before the service's data source and counts what one thread sends to the database; the
 * service's own threads send what they do all the time.
 */
@Singleton
class CountedDatabase {

  private static final StatementCounter COUNTER = new StatementCounter();
  private static final ThreadLocal<UnaryOperator<AgroalDataSource>> WATCH = new ThreadLocal<>();

  static int statements(Runnable work) {
    var before = COUNTER.statements();
    watched(real -> COUNTER.around(AgroalDataSource.class, real), work);
    return COUNTER.statements() - before;
  }

  /** The generic plan of each statement that the work sends. */
  static List<GenericPlan> plans(Runnable work) {
    var explained = new ExplainedDatabase();
    watched(real -> explained.around(AgroalDataSource.class, real), work);
    return explained.plans();
  }

  private static void watched(UnaryOperator<AgroalDataSource> watch, Runnable work) {
    WATCH.set(watch);
    try {
      work.run();
    } finally {
      WATCH.remove();
    }
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  DataSource counted(AgroalDataSource real) {
    return (DataSource)
        Proxy.newProxyInstance(
            AgroalDataSource.class.getClassLoader(),
            new Class<?>[] {AgroalDataSource.class},
            (proxy, method, arguments) -> {
              var watch = WATCH.get();
              return method.invoke(watch == null ? real : watch.apply(real), arguments);
            });
  }
}
