package org.jiheng.rules.profile;

import java.util.List;
import org.jiheng.filing.json.Fault;

/** A profile that cannot be one, with everything that is wrong with it. */
public final class InvalidProfile extends Exception {

  private final transient List<Fault> faults;

  InvalidProfile(List<Fault> faults) {
    super("a rule profile with " + faults.size() + " faults");
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
