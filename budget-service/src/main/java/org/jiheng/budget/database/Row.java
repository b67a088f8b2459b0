package org.jiheng.budget.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads one row of a result. */
@FunctionalInterface
public interface Row<T> {

  T of(ResultSet columns) throws SQLException;
}
