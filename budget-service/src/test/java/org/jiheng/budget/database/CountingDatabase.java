package org.jiheng.budget.database;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The real database, which also counts the set-based statements. */
@Mock
@Singleton
public class CountingDatabase extends Database {

  private final AtomicInteger statements = new AtomicInteger();

  CountingDatabase(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  public <T> List<T> query(String sql, Row<T> row, Object... parameters) {
    statements.incrementAndGet();
    return super.query(sql, row, parameters);
  }

  @Override
  public int update(String sql, Object... parameters) {
    statements.incrementAndGet();
    return super.update(sql, parameters);
  }

  public int statements() {
    return statements.get();
  }
}
