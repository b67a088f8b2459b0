package org.jiheng.budget.basedata;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import org.jiheng.budget.input.FigureDigits;
import org.jiheng.budget.input.FreeText;
import org.jiheng.budget.input.Yuan;
import org.jiheng.filing.BaseNotes;
import org.jiheng.filing.Building;
import org.jiheng.filing.Headcount;

/** Headcount, buildings and notes; what is left out is blank. Investments are in yuan. */
record BaseDataBody(
    @Valid HeadcountBody headcount,
    List<@Valid BuildingBody> buildings,
    @Valid NotesBody baseNotes) {

  /** Persons, and the stated rate in percent. */
  record HeadcountBody(
      @FigureDigits BigDecimal authorized,
      @FigureDigits BigDecimal actual,
      @FigureDigits BigDecimal statedRate) {}

  /** Areas in ㎡, investments in yuan, rates in percent. */
  record BuildingBody(
      @FreeText String name,
      @FigureDigits BigDecimal approvedArea,
      @FigureDigits BigDecimal actualArea,
      @FigureDigits BigDecimal statedAreaRate,
      @Yuan BigDecimal budgetInvestment,
      @Yuan BigDecimal actualInvestment,
      @FigureDigits BigDecimal statedInvestmentRate) {

    Building building() {
      return new Building(
          name,
          approvedArea,
          actualArea,
          statedAreaRate,
          budgetInvestment,
          actualInvestment,
          statedInvestmentRate);
    }
  }

  /** 厉行节约保障措施 and 说明. */
  record NotesBody(@FreeText String frugality, @FreeText String remark) {}

  BaseData data() {
    return new BaseData(
        headcount == null
            ? null
            : new Headcount(headcount.authorized(), headcount.actual(), headcount.statedRate()),
        buildings == null ? List.of() : buildings.stream().map(BuildingBody::building).toList(),
        baseNotes == null ? null : new BaseNotes(baseNotes.frugality(), baseNotes.remark()));
  }
}
