package org.jiheng.budget.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.budget.FiledJson;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementEntry;
import org.jiheng.filing.json.FilingJson;
import org.junit.jupiter.api.Test;

class FiledSheetsTest {

  private static final Filing FILING =
      FilingJson.filing(FiledJson.of("sheets")).in(AmountUnit.YUAN);

  @Test
  void aStatementIsGivenBackAsItWasFiled() {
    var sheet = FiledSheets.statement(FILING.statement());

    var back = with(FILING, sheet);

    assertThat(FilingJson.tree(back)).isEqualTo(FilingJson.tree(with(FILING)));
    assertThat(sheet.prints("procurement")).isTrue();
    assertThat(sheet.amount("procurement", Phase.ANNUAL)).isNull();
  }

  @Test
  void aFormsMoneyIsNamedBySourceAndClass() {
    var sheet = FiledSheets.form(FILING.forms().get(0));

    assertThat(sheet.code()).isEqualTo("form:overall");
    assertThat(sheet.amount("funds.TOTAL", Phase.EXECUTED)).isEqualTo(new BigDecimal("9505000.00"));
    assertThat(sheet.amount("income.general-public", Phase.ANNUAL))
        .isEqualTo(new BigDecimal("10000000.00"));
    assertThat(sheet.amounts())
        .doesNotContainKey(new SheetCell("income.government-fund", Phase.ANNUAL));
    assertThat(sheet.amounts().keySet()).allMatch(FormLines::has);
  }

  @Test
  void aFormIsGivenBackWithItsClassesInPrintedOrder() {
    var form = FiledSheets.form(FiledSheets.form(FILING.forms().get(0)), "部门整体支出");

    assertThat(form.byExpenditure().keySet()).containsExactly("basic", "project");
    assertThat(form.byIncome().keySet()).containsExactly("general-public", "total");
    assertThat(form.funds().get(0).statedRate()).isEqualByComparingTo("95.05");
  }

  private static Filing with(Filing filing, Sheet statement) {
    return filing(filing, FiledSheets.statement(statement));
  }

  private static Filing with(Filing filing) {
    return filing(filing, filing.statement());
  }

  private static Filing filing(Filing filing, List<StatementEntry> statement) {
    return new Filing(
        null, filing.fiscalYear(), null, AmountUnit.YUAN, null, statement, null, null, null, null);
  }
}
