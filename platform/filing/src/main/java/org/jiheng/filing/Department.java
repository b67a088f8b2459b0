package org.jiheng.filing;

import java.util.List;

/** The department that files, as it stands in the filed year. */
public record Department(
    String code, String name, String divisionCode, String creditCode, List<Unit> units) {

  public Department {
    units = Lists.orEmpty(units);
  }

  /** A budget unit (预算单位); every member may be blank. */
  public record Unit(String code, String name, Funding funding) {}

  /** How a unit is funded. */
  public enum Funding {
    /** 全额. */
    FULL,
    /** 差额. */
    PARTIAL,
    /** 自收自支. */
    SELF
  }
}
