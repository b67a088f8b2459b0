package org.jiheng.indicator.part;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jiheng.testing.StatementCounter;

/** Stands before the service's data source and counts what is sent to the database. */
@Singleton
class CountedDatabase {
  static final StatementCounter COUNTER = new StatementCounter();

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  DataSource counted(AgroalDataSource real) {
    return COUNTER.around(AgroalDataSource.class, real);
  }
}
