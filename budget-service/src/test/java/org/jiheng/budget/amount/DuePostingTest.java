package org.jiheng.budget.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import org.jiheng.budget.amount.DuePosting.Kind;
import org.junit.jupiter.api.Test;

class DuePostingTest {

  private static final SheetCell ANNUAL = new SheetCell("project", Phase.ANNUAL);
  private static final SheetCell EXECUTED = new SheetCell("project", Phase.EXECUTED);

  @Test
  void aFirstStatementPostsItsWholeAmount() {
    assertThat(DuePosting.between(sheet(), sheet("12.30", null)))
        .containsExactly(new DuePosting("statement", ANNUAL, Kind.STATED, yuan("12.30")));
  }

  @Test
  void aCorrectionPostsTheDifference() {
    assertThat(DuePosting.between(sheet("12.30", null), sheet("10", null)))
        .containsExactly(new DuePosting("statement", ANNUAL, Kind.STATED, yuan("-2.30")));
  }

  @Test
  void whatIsStatedAsZeroIsPosted() {
    assertThat(DuePosting.between(sheet(), sheet("0", null)))
        .containsExactly(new DuePosting("statement", ANNUAL, Kind.STATED, yuan("0.00")));
  }

  @Test
  void aBlankTakesTheBalanceBackAlsoWhereItIsZero() {
    assertThat(DuePosting.between(sheet("7", "0"), sheet()))
        .containsExactly(
            new DuePosting("statement", ANNUAL, Kind.WITHDRAWN, yuan("-7.00")),
            new DuePosting("statement", EXECUTED, Kind.WITHDRAWN, yuan("0.00")));
  }

  @Test
  void theSameAmountWithOtherZerosMovesNothing() {
    assertThat(DuePosting.between(sheet("12.3", "4"), sheet("12.30", "4.00"))).isEmpty();
  }

  private static Sheet sheet() {
    return Sheet.blank(Sheet.STATEMENT);
  }

  private static Sheet sheet(String annual, String executed) {
    var amounts = new HashMap<SheetCell, BigDecimal>();
    amounts.put(ANNUAL, yuan(annual));
    amounts.put(EXECUTED, yuan(executed));
    return new Sheet(Sheet.STATEMENT, List.of(), amounts);
  }

  private static BigDecimal yuan(String amount) {
    return amount == null ? null : new BigDecimal(amount);
  }
}
