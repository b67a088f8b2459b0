package org.jiheng.budget.canary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A sound entity. */
@Entity
public class EntitySeed {
  @Id private long id;

  public long id() {
    return id;
  }
}
