package org.jiheng.budget.basedata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.budget.change.Cause;
import org.jiheng.budget.change.ChangeEvents;
import org.jiheng.contracts.BaseDataChanged;
import org.jiheng.contracts.EventType;
import org.jiheng.filing.Building;
import org.jiheng.outbox.OutboxEvent;

/** Tells the world of a department's base data; data without any statement are removed. */
@ApplicationScoped
public class BaseDataEvents {

  private final ChangeEvents events;

  BaseDataEvents(ChangeEvents events) {
    this.events = events;
  }

  public OutboxEvent changed(
      String department, int fiscalYear, BaseData data, long version, Cause cause) {
    return events.of(
        EventType.BASE_DATA_CHANGED,
        department + "/" + fiscalYear + "/base-data",
        new BaseDataChanged(
            department,
            fiscalYear,
            version,
            data.isBlank(),
            headcount(data),
            buildings(data),
            notes(data)),
        cause);
  }

  public static BaseDataChanged.Headcount headcount(BaseData data) {
    var headcount = data.headcount();
    return headcount == null
        ? null
        : new BaseDataChanged.Headcount(
            headcount.authorized(), headcount.actual(), headcount.statedRate());
  }

  public static List<BaseDataChanged.Building> buildings(BaseData data) {
    return data.buildings().stream().map(BaseDataEvents::building).toList();
  }

  public static BaseDataChanged.BaseNotes notes(BaseData data) {
    var notes = data.baseNotes();
    return notes == null ? null : new BaseDataChanged.BaseNotes(notes.frugality(), notes.remark());
  }

  private static BaseDataChanged.Building building(Building building) {
    return new BaseDataChanged.Building(
        building.name(),
        building.approvedArea(),
        building.actualArea(),
        building.statedAreaRate(),
        building.budgetInvestment(),
        building.actualInvestment(),
        building.statedInvestmentRate());
  }
}
