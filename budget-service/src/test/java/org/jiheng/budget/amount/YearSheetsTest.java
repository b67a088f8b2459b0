package org.jiheng.budget.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YearSheetsTest {

  @Test
  void theStatementStandsBeforeTheFormsInTheirOrder() {
    var sheets =
        new YearSheets(
            List.of(stored("form:b", 2, 7), stored("form:a", 1, 6), stored("statement", 0, 5)));

    assertThat(sheets.sheets())
        .extracting(StoredSheet::code)
        .containsExactly("statement", "form:a", "form:b");
  }

  @Test
  void aNewSheetComesLastAndAKnownOneKeepsItsPlace() {
    var sheets = new YearSheets(List.of(stored("statement", 0, 5), stored("form:a", 1, 6)));

    var more = sheets.with(Sheet.blank("form:new"), 8).with(Sheet.blank("form:a"), 9);

    assertThat(more.sheets())
        .containsExactly(
            stored("statement", 0, 5), stored("form:a", 1, 9), stored("form:new", 2, 8));
  }

  @Test
  void theFingerprintDiffersWhereTheGreatestVersionComesAgain() {
    var before = new YearSheets(List.of(stored("statement", 0, 5), stored("form:a", 1, 7)));
    var after = new YearSheets(List.of(stored("form:a", 1, 7)));

    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint()).isNotNegative();
  }

  private static StoredSheet stored(String code, int position, long version) {
    return new StoredSheet(Sheet.blank(code), position, null, version);
  }
}
