package org.jiheng.sql;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * The service's own database, spoken to in SQL whose parameters and columns have names. A statement
 * runs in the transaction of its caller, which begins and ends elsewhere; where there is none, it
 * is one by itself.
 */
@ApplicationScoped
public class Database {

  private final Jdbi jdbi;

  public Database(DataSource source) {
    jdbi = Jdbi.create(source).setTransactionHandler(new CMTTransactionHandler());
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
  }

  /**
   * @param text with {@code :name} where a value goes, and {@code <name>} where rows do
   */
  public Sql sql(String text) {
    return new Sql(jdbi, text);
  }
}
