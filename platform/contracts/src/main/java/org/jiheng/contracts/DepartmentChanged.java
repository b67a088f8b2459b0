package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A department as it stands in one year; names, codes and units are kept by year. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepartmentChanged(
    String department,
    int fiscalYear,
    long version,
    String name,
    String divisionCode,
    String creditCode,
    List<Unit> units)
    implements Change {

  /** A budget unit, in filed order. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Unit(String code, String name, Funding funding) {}

  /** How a unit is funded: 全额, 差额 or 自收自支. */
  public enum Funding {
    FULL,
    PARTIAL,
    SELF
  }
}
