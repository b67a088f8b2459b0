package org.jiheng.facts;

import org.jiheng.contracts.Change;
import org.jiheng.filing.DepartmentYear;

/** A state with its kind. */
public record Fact(DepartmentYear id, FactKind kind, Change state) {

  public String key() {
    return kind.key(state);
  }

  public FactPlace place() {
    return new FactPlace(id, kind, key());
  }
}
