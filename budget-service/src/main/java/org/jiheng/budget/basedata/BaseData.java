package org.jiheng.budget.basedata;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiheng.filing.BaseNotes;
import org.jiheng.filing.Building;
import org.jiheng.filing.Headcount;
import org.jiheng.filing.PlainFigure;

/**
 * Headcount, buildings and notes of attachment 1. Figures are kept in one form, investments in yuan
 * with two decimals, so that equal data are equal records; a part without a stated member is null.
 */
public record BaseData(Headcount headcount, List<Building> buildings, BaseNotes baseNotes) {

  public static final BaseData NONE = new BaseData(null, List.of(), null);

  private static final int YUAN_DECIMALS = 2;

  public BaseData {
    headcount = plain(headcount);
    buildings = buildings == null ? List.of() : buildings.stream().map(BaseData::plain).toList();
    baseNotes = nothing(baseNotes) ? null : baseNotes;
  }

  public boolean isBlank() {
    return headcount == null && buildings.isEmpty() && baseNotes == null;
  }

  private static Headcount plain(Headcount filed) {
    if (filed == null
        || Stream.of(filed.authorized(), filed.actual(), filed.statedRate())
            .allMatch(Objects::isNull)) {
      return null;
    }
    return new Headcount(
        PlainFigure.of(filed.authorized()),
        PlainFigure.of(filed.actual()),
        PlainFigure.of(filed.statedRate()));
  }

  private static Building plain(Building filed) {
    return new Building(
        filed.name(),
        PlainFigure.of(filed.approvedArea()),
        PlainFigure.of(filed.actualArea()),
        PlainFigure.of(filed.statedAreaRate()),
        yuan(filed.budgetInvestment()),
        yuan(filed.actualInvestment()),
        PlainFigure.of(filed.statedInvestmentRate()));
  }

  private static boolean nothing(BaseNotes notes) {
    return notes == null || (notes.frugality() == null && notes.remark() == null);
  }

  private static BigDecimal yuan(BigDecimal amount) {
    return amount == null ? null : amount.setScale(YUAN_DECIMALS);
  }
}
