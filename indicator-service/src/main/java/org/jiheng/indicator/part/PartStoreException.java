package org.jiheng.indicator.part;

import java.sql.SQLException;

/** The database failed while a part was read or written; the transaction is rolled back. */
class PartStoreException extends RuntimeException {
  PartStoreException(SQLException cause) {
    super(cause);
  }
}
