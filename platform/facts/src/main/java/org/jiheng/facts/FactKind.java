package org.jiheng.facts;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jiheng.contracts.AmountsChanged;
import org.jiheng.contracts.BaseDataChanged;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.DepartmentChanged;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ExecutionReported;
import org.jiheng.contracts.FormFiled;
import org.jiheng.contracts.RollEntryChanged;

/** The kinds of state that the projection keeps, each in the shape of one type of event. */
public enum FactKind {
  DEPARTMENT(EventType.DEPARTMENT_CHANGED, DepartmentChanged.class, state -> "", state -> false),
  BASE_DATA(
      EventType.BASE_DATA_CHANGED, BaseDataChanged.class, state -> "", BaseDataChanged::removed),
  SHEET(EventType.AMOUNTS_CHANGED, AmountsChanged.class, AmountsChanged::sheet, state -> false),
  FORM(EventType.FORM_FILED, FormFiled.class, FormFiled::form, FormFiled::removed),
  /** Says who must file; it is no part of what is filed. */
  ROLL_ENTRY(
      EventType.ROLL_ENTRY_CHANGED, RollEntryChanged.class, state -> "", RollEntryChanged::removed),
  /** Money within the year, a period each; it is no part of what is filed. */
  EXECUTION(
      EventType.EXECUTION_REPORTED,
      ExecutionReported.class,
      ExecutionReported::period,
      state -> state.rows().isEmpty());

  private final EventType type;
  private final Function<Change, String> key;
  private final Predicate<Change> removed;

  <T extends Change> FactKind(
      EventType type, Class<T> data, Function<T, String> key, Predicate<T> removed) {
    this.type = type;
    this.key = key.compose(data::cast);
    this.removed = state -> removed.test(data.cast(state));
  }

  public EventType type() {
    return type;
  }

  /** What tells states of this kind apart within a department's year. */
  public String key(Change state) {
    return key.apply(state);
  }

  /** A removed row is a state too: it leaves no fact behind. */
  public boolean removed(Change state) {
    return removed.test(state);
  }

  /** Empty for data that are no fact, such as the end of a filing's part. */
  public static Optional<FactKind> of(Change state) {
    return Arrays.stream(values())
        .filter(kind -> kind.type.dataType().isInstance(state))
        .findFirst();
  }
}
