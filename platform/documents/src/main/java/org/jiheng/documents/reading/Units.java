package org.jiheng.documents.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jiheng.documents.grid.Grid;
import org.jiheng.filing.AmountUnit;

/** In which unit a sheet prints its amounts: in brackets behind its words, or in a line of it. */
final class Units {

  private static final Pattern YUAN =
      Pattern.compile("[(（]\\s*元\\s*[)）]|单位\\s*[：:]\\s*元|金额单位\\s*[：:]?\\s*元");
  private static final Pattern WAN = Pattern.compile("[(（]\\s*万\\s*元\\s*[)）]|单位\\s*[：:]\\s*万\\s*元");

  private Units() {}

  /** Empty where the sheet says none, or two. */
  static Optional<AmountUnit> of(Grid grid) {
    boolean yuan = says(grid, YUAN);
    boolean wan = says(grid, WAN);
    if (yuan == wan) {
      return Optional.empty();
    }
    return Optional.of(yuan ? AmountUnit.YUAN : AmountUnit.WAN_YUAN);
  }

  private static boolean says(Grid grid, Pattern unit) {
    return grid.rows().stream()
        .flatMap(row -> grid.begin(row).stream())
        .filter(cell -> cell.text().length() < 60)
        .anyMatch(cell -> unit.matcher(cell.text()).find());
  }
}
