package org.jiheng.budget.basedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jiheng.filing.BaseNotes;
import org.jiheng.filing.Building;
import org.jiheng.filing.Headcount;
import org.junit.jupiter.api.Test;

class BaseDataTest {

  @Test
  void figuresThatSayTheSameAreEqual() {
    assertThat(data("95.00", "8000")).isEqualTo(data("95", "8000.00"));
    assertThat(data("100", "8000").headcount().statedRate().toPlainString()).isEqualTo("100");
  }

  @Test
  void membersThatStateNothingAreNone() {
    var blank = new BaseData(new Headcount(null, null, null), List.of(), new BaseNotes(null, null));

    assertThat(blank).isEqualTo(BaseData.NONE);
    assertThat(blank.isBlank()).isTrue();
  }

  @Test
  void aBuildingWithoutAFigureIsStillARow() {
    var row = new Building(null, null, null, null, null, null, null);

    assertThat(new BaseData(null, List.of(row), null).isBlank()).isFalse();
  }

  private static BaseData data(String rate, String investment) {
    return new BaseData(
        new Headcount(null, null, new BigDecimal(rate)),
        List.of(new Building("馆", null, null, null, new BigDecimal(investment), null, null)),
        null);
  }
}
