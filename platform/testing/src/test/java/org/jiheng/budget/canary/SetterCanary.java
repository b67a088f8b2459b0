package org.jiheng.budget.canary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Anyone can set its identity. */
@Entity
class SetterCanary {
  @Id private long id;

  public void setId(long id) {
    this.id = id;
  }
}
