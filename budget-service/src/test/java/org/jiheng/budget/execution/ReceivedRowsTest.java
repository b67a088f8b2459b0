package org.jiheng.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jiheng.budget.execution.ExecutionBody.ExecutionRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivedRowsTest {

  private static ExecutionRow row(String department, String source, String executed) {
    var amount = executed == null ? null : new BigDecimal(executed);
    return new ExecutionRow(department, "p1", source, null, amount, null);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "d1, TOTAL, 1.50, WAITING",
        "d1, TOTAL, 1.500, WAITING",
        "d1, TOTAL, -3, WAITING",
        "d1, TOTAL, 1.501, REFUSED",
        "d1, TOTAL, 1E+15, REFUSED",
        "d1, TOTAL, -, REFUSED",
        "d1, SOMETHING, 1, REFUSED",
        "d1, -, 1, REFUSED",
        "-, TOTAL, 1, REFUSED",
        "'  ', TOTAL, 1, REFUSED"
      })
  void aRowIsTakenOrRefusedByItself(
      String department, String source, String executed, ExecutionItemState state) {
    var items = ReceivedRows.judged(List.of(row(department, source, executed)));

    assertThat(items.get(0).state()).isEqualTo(state);
    assertThat(items.get(0).reason() == null).isEqualTo(state == ExecutionItemState.WAITING);
  }

  @Test
  void theSecondRowOfOnePlaceAndNoRowAtAllAreRefused() {
    var items =
        ReceivedRows.judged(
            Arrays.asList(
                row("d1", "TOTAL", "1"), row("d1", "TOTAL", "2"), null, row("d2", "TOTAL", "3")));

    assertThat(items)
        .extracting(ExecutionItem::state)
        .containsExactly(
            ExecutionItemState.WAITING,
            ExecutionItemState.REFUSED,
            ExecutionItemState.REFUSED,
            ExecutionItemState.WAITING);
    assertThat(items).extracting(ExecutionItem::place).containsExactly(0, 1, 2, 3);
  }
}
