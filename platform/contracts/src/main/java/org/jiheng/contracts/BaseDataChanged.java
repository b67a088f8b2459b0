package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/** Base data of attachment 1 that is not money by line: headcount, buildings and notes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BaseDataChanged(
    String department,
    int fiscalYear,
    long version,
    boolean removed,
    Headcount headcount,
    List<Building> buildings,
    BaseNotes baseNotes)
    implements Change {

  /** Persons authorized (编制) and in service, and the rate that the form states in percent. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Headcount(BigDecimal authorized, BigDecimal actual, BigDecimal statedRate) {}

  /** Areas in ㎡, investments in yuan, rates in percent as stated. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Building(
      String name,
      BigDecimal approvedArea,
      BigDecimal actualArea,
      BigDecimal statedAreaRate,
      BigDecimal budgetInvestment,
      BigDecimal actualInvestment,
      BigDecimal statedInvestmentRate) {}

  /** 厉行节约保障措施 and 说明. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BaseNotes(String frugality, String remark) {}
}
