package org.jiheng.sql;

import java.sql.SQLException;

/** A statement failed; the cause tells whether the data or the database was at fault. */
public class DatabaseFailure extends RuntimeException {

  DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
