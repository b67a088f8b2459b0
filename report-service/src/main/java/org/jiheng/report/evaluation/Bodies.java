package org.jiheng.report.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import org.jiheng.sql.Packed;
import org.jiheng.sql.Row;

/**
 * What a revision is served as, in UTF-8: the evaluation, and the filing that it is of.
 *
 * @param filing as {@code GET} of the filing serves it
 */
record Bodies(byte[] evaluation, byte[] filing) {

  String evaluationText() {
    return new String(evaluation, UTF_8);
  }

  String filingText() {
    return new String(filing, UTF_8);
  }

  int length() {
    return evaluation.length + filing.length;
  }

  /** Of a row with both bodies of a revision, and those of its base or null beside them. */
  static Bodies of(Row row) throws SQLException {
    return new Bodies(plain(row, "body"), plain(row, "filing_body"));
  }

  /** One body of such a row. */
  static byte[] plain(Row row, String column) throws SQLException {
    var base = row.bytes("base_" + column);
    var packed = row.bytes(column);
    return base == null ? Packed.plain(packed) : Packed.plain(packed, Packed.plain(base));
  }
}
