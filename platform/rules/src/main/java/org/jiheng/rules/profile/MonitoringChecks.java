package org.jiheng.rules.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiheng.rules.profile.MonitoringSettings.ExecutionMode;

/** The settings of monitoring: periods in their order, each with bounds that rise. */
final class MonitoringChecks {

  private static final String PERIODS = "/monitoring/periods";
  private static final String BOUNDS = "/monitoring/execution/bounds";

  private final ObjectNode tree;
  private final ProfileFaults faults;

  MonitoringChecks(ObjectNode tree, ProfileFaults faults) {
    this.tree = tree;
    this.faults = faults;
  }

  void check() {
    var periods = periods();
    for (var place = 1; place < periods.size(); place++) {
      var before = periods.get(place - 1);
      var period = periods.get(place);
      if (before.charAt(0) == 'Q' != (period.charAt(0) == 'Q') || before.compareTo(period) >= 0) {
        faults.add(PERIODS + "/" + place, ProfileFault.PERIODS_NOT_RISING);
      }
    }
    bounds(periods);
    rising("/monitoring/execution/relative");
    rising("/monitoring/attainment/relative");
  }

  private List<String> periods() {
    var periods = new ArrayList<String>();
    tree.at(PERIODS).forEach(period -> periods.add(period.asText()));
    return periods.contains("") ? List.of() : periods;
  }

  private void bounds(List<String> periods) {
    if (ExecutionMode.FIXED.name().equals(tree.at("/monitoring/execution/mode").asText())) {
      periods.stream()
          .filter(period -> !tree.at(BOUNDS).has(period))
          .forEach(
              period -> faults.add(BOUNDS, ProfileFault.BOUND_MISSING, Map.of("period", period)));
    }
    tree.at(BOUNDS)
        .fieldNames()
        .forEachRemaining(
            period -> {
              var at = BOUNDS + "/" + ProfileFaults.escaped(period);
              if (!periods.contains(period)) {
                faults.add(at, ProfileFault.BOUND_OF_NO_PERIOD);
              }
              rising(at);
            });
  }

  private void rising(String list) {
    for (var place = 1; place < tree.at(list).size(); place++) {
      if (ProfileFaults.compare(tree.at(list).get(place - 1), tree.at(list).get(place)) >= 0) {
        faults.add(list + "/" + place, ProfileFault.BOUNDS_NOT_RISING);
      }
    }
  }
}
