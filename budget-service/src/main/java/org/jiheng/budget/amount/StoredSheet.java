package org.jiheng.budget.amount;

/**
 * A sheet with its place among the year's sheets.
 *
 * @param name the printed title of the overall form; null on every other sheet
 * @param version of the last change of the sheet's content
 */
public record StoredSheet(Sheet sheet, int position, String name, long version) {

  public String code() {
    return sheet.code();
  }

  StoredSheet with(Sheet changed, long newVersion) {
    return new StoredSheet(changed, position, name, newVersion);
  }
}
