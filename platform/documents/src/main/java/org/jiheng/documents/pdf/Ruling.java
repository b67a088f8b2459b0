package org.jiheng.documents.pdf;

/**
 * A ruling of a page: a thin line or a thin filled rectangle.
 *
 * @param at its y where it lies, its x where it stands
 */
record Ruling(boolean lying, double at, double from, double to) {

  /** What two rulings that are drawn as one are apart from each other. */
  static final double NEAR = 1.5;

  boolean meets(Ruling standing) {
    return standing.at >= from - 2 * NEAR
        && standing.at <= to + 2 * NEAR
        && at >= standing.from - 2 * NEAR
        && at <= standing.to + 2 * NEAR;
  }
}
