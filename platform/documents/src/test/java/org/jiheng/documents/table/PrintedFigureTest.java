package org.jiheng.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedFigureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0.00",
        "10220.32|10,220.32",
        "1234567.5|1,234,567.50",
        "-999|-999.00",
        "-1000|-1,000.00",
        "12.345678|12.345678",
        "1E+6|1,000,000.00"
      })
  void anAmountHasItsThousandsPartedAndTwoDecimalsOrAllThatWereFiled(
      BigDecimal amount, String text) {
    assertThat(PrintedFigure.amount(amount).text()).isEqualTo(text);
  }

  @Test
  void yuanArePrintedInWanAndKeptToTheCent() {
    var figure = PrintedFigure.inWan(new BigDecimal("102203249.99"));
    assertThat(figure.text()).isEqualTo("10,220.32");
    assertThat(figure.value()).isEqualByComparingTo("10220.324999");
    assertThat(figure.format()).isEqualTo("#,##0.00");
  }

  @Test
  void theFiguresOfAColumnHaveTheSameDecimalsKindByKind() {
    var table =
        new Block.Table(
            List.of(4, 30),
            List.of(
                TableRow.of(Cell.figure(new BigDecimal("8.8"), 1), amount("1234.5")),
                TableRow.of(Cell.figure(BigDecimal.TEN, 1), amount("0.123")),
                TableRow.of(Cell.percent(new BigDecimal("87.82"), 1), Cell.of(Role.TEXT, "无", 1))));

    assertThat(table.rows())
        .flatExtracting(TableRow::cells)
        .extracting(Cell::text)
        .containsExactly("8.8", "1,234.500", "10.0", "0.123", "87.82%", "无");
  }

  @Test
  void aColumnIsAsWideAsItsLongestFigure() {
    var table =
        new Block.Table(List.of(4, 30), List.of(TableRow.of(amount("123456789"), amount("1"))));

    assertThat(table.widths()).containsExactly("123,456,789.00".length() + 3, 30);
  }

  private static Cell amount(String amount) {
    return Cell.amount(new BigDecimal(amount), 1);
  }
}
