package org.jiheng.outbox;

/**
 * What the relay now tries again.
 *
 * @param released how many parked events of the department
 */
public record Released(String department, int released) {

  /** What it was done to, within the service. */
  public String subject() {
    return "outbox/" + department;
  }
}
