package org.jiheng.province.overview;

import java.util.List;

/**
 * How far a year's roll has been filed: the departments that must, and those of them that are
 * evaluated.
 *
 * @param missing the first of the outstanding departments by code, at most {@link #MISSING}
 * @param more where all outstanding departments are listed; null where they are all in {@code
 *     missing}
 */
public record RollProgress(
    int departments, int filed, int outstanding, List<MissingDepartment> missing, String more) {

  public static final int MISSING = 20;

  /** A department that has not filed yet, under its name in the roll. */
  public record MissingDepartment(String code, String name) {}
}
