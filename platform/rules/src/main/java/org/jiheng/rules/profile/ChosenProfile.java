package org.jiheng.rules.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.json.Fault;

/** The rule profile that a filing names. */
public final class ChosenProfile {

  private static final String MEMBER = "ruleProfile";

  private ChosenProfile() {}

  /**
   * @param filing which may have other faults
   * @param known the codes of the profiles that there are
   * @return the fault of a profile that there is not; none where no text is there at all
   */
  public static List<Fault> faults(JsonNode filing, Collection<String> known) {
    var chosen = filing.path(MEMBER);
    return !chosen.isTextual() || known.contains(chosen.textValue())
        ? List.of()
        : List.of(
            ProfileFaults.of(
                "/" + MEMBER,
                chosen.textValue(),
                ProfileFault.UNKNOWN,
                Map.of("known", String.join("、", known))));
  }
}
