package org.jiheng.report.evaluation;

import java.sql.SQLException;
import org.jiheng.sql.Packed;
import org.jiheng.sql.Row;

/**
 * The bodies of a revision as they are kept. A changed cell leaves nearly all of them as they were,
 * so they are kept as what differs from a base, an earlier revision that is kept whole: whatever
 * the revision, it is read from two rows.
 *
 * @param base this revision itself where it is kept whole
 */
record KeptBodies(Base base, byte[] evaluation, byte[] filing) {

  /** So many revisions lean on one base at most. */
  private static final int FARTHEST = 100;

  /** A difference is worth its second row where it is so many times smaller than the whole. */
  private static final int SMALLER = 4;

  /**
   * A revision that is kept whole.
   *
   * @param size of its bodies as they are kept
   */
  record Base(int revision, Bodies bodies, int size) {

    /** Of the row of a revision, as {@link Bodies#of}. */
    static Base of(Row row, Bodies bodies) throws SQLException {
      var revision = row.integer("base_revision");
      if (revision == null) {
        var size = row.bytes("body").length + row.bytes("filing_body").length;
        return new Base(row.integer("revision"), bodies, size);
      }
      var evaluation = row.bytes("base_body");
      var filing = row.bytes("base_filing_body");
      return new Base(
          revision,
          new Bodies(Packed.plain(evaluation), Packed.plain(filing)),
          evaluation.length + filing.length);
    }
  }

  /**
   * @param former base of the revision before; null before the first
   */
  static KeptBodies of(int revision, Bodies bodies, Base former) {
    if (former != null && revision - former.revision() < FARTHEST) {
      var difference =
          new KeptBodies(
              former,
              Packed.of(bodies.evaluation(), former.bodies().evaluation()),
              Packed.of(bodies.filing(), former.bodies().filing()));
      if (difference.size() * SMALLER < former.size()) {
        return difference;
      }
    }
    var evaluation = Packed.of(bodies.evaluation());
    var filing = Packed.of(bodies.filing());
    var base = new Base(revision, bodies, evaluation.length + filing.length);
    return new KeptBodies(base, evaluation, filing);
  }

  private int size() {
    return evaluation.length + filing.length;
  }
}
