package org.jiheng.budget.database;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jiheng.testing.StatementCounter;

/** Stands before the service's data source and counts what is sent to the database. */
@Singleton
public class CountedDatabase {

  private static final String REQUESTS = "executor-thread";
  private static final StatementCounter COUNTER =
      new StatementCounter(() -> Thread.currentThread().getName().startsWith(REQUESTS));

  /**
   * Of requests, by set-based code and for the outbox: workers look into the database all the time,
   * and Hibernate has a data source of its own.
   */
  public static int statements() {
    return COUNTER.statements();
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  DataSource counted(AgroalDataSource real) {
    return COUNTER.around(AgroalDataSource.class, real);
  }
}
