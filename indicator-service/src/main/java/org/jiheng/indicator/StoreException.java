package org.jiheng.indicator;

import java.sql.SQLException;

/** The database failed; the transaction is rolled back. */
public class StoreException extends RuntimeException {
  public StoreException(SQLException cause) {
    super(cause);
  }
}
