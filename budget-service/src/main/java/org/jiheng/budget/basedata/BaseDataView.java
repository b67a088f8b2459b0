package org.jiheng.budget.basedata;

import java.util.List;
import org.jiheng.filing.BaseNotes;
import org.jiheng.filing.Building;
import org.jiheng.filing.Headcount;

/** The base data of a department's year; investments in yuan, null is blank. */
record BaseDataView(
    String department,
    int fiscalYear,
    Headcount headcount,
    List<Building> buildings,
    BaseNotes baseNotes,
    long version) {

  static BaseDataView of(String department, int fiscalYear, BaseData data, long version) {
    return new BaseDataView(
        department, fiscalYear, data.headcount(), data.buildings(), data.baseNotes(), version);
  }
}
