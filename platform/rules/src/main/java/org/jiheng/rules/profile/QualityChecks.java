package org.jiheng.rules.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.sentence.Language;
import org.jiheng.rules.sentence.Phrase;

/** Tiers and steps of qualitative indicators: all there, each once, none over another. */
final class QualityChecks {

  private final ObjectNode tree;
  private final ProfileFaults faults;

  QualityChecks(ObjectNode tree, ProfileFaults faults) {
    this.tree = tree;
    this.faults = faults;
  }

  void check() {
    tiers();
    steps();
  }

  private void tiers() {
    faults.once("/tiers", "tier", ProfileFault.TIER_TWICE);
    var places = new HashMap<String, Integer>();
    for (var place = 0; place < tree.path("tiers").size(); place++) {
      var range = tree.path("tiers").get(place);
      places.putIfAbsent(range.path("tier").asText(), place);
      if (ProfileFaults.compare(range.path("from"), range.path("to")) >= 0) {
        faults.add("/tiers/" + place + "/to", ProfileFault.TIER_EMPTY);
      }
    }
    var missing = Stream.of(Tier.values()).filter(tier -> !places.containsKey(tier.name()));
    var named = missing.map(QualityChecks::name).reduce(listing());
    if (tree.path("tiers").isArray() && named.isPresent()) {
      faults.add("/tiers", ProfileFault.TIER_MISSING, Map.of("tier", named.get()));
    }
    apart(places, Tier.PARTIAL, Tier.ACHIEVED);
    apart(places, Tier.NOT_ACHIEVED, Tier.PARTIAL);
    apart(places, Tier.NOT_ACHIEVED, Tier.ACHIEVED);
  }

  private void apart(Map<String, Integer> places, Tier lower, Tier higher) {
    var ranges =
        Stream.of(lower, higher).map(tier -> places.get(tier.name())).filter(Objects::nonNull);
    var found = ranges.toList();
    if (found.size() == 2) {
      var end = "/tiers/" + found.get(0) + "/to";
      var from = tree.at("/tiers/" + found.get(1) + "/from");
      if (ProfileFaults.compare(tree.at(end), from) > 0) {
        var both = Map.of("tier", name(lower), "higher", name(higher));
        faults.add(end, ProfileFault.TIERS_OVERLAP, both);
      }
    }
  }

  private void steps() {
    var steps = tree.path("steps");
    if (steps.size() == 1) {
      faults.add("/steps", ProfileFault.STEP_ALONE);
    }
    for (var place = 0; place < steps.size(); place++) {
      var step = steps.get(place);
      var end = "/steps/" + place + "/to";
      if (ProfileFaults.compare(step.path("from"), step.path("to")) > 0) {
        faults.add(end, ProfileFault.STEP_TURNED);
      } else if (place > 0
          && ProfileFaults.compare(step.path("to"), steps.get(place - 1).path("from")) > 0) {
        faults.add(end, ProfileFault.STEPS_OVERLAP);
      }
    }
    faults.words(
        IntStream.range(0, steps.size()).mapToObj(place -> "/steps/" + place + "/words").toList());
  }

  private static String name(Tier tier) {
    return Phrase.of(
            switch (tier) {
              case ACHIEVED -> ProfileFault.TIER_ACHIEVED;
              case PARTIAL -> ProfileFault.TIER_PARTIAL;
              case NOT_ACHIEVED -> ProfileFault.TIER_NOT_ACHIEVED;
            })
        .in(Language.ZH);
  }

  private static BinaryOperator<String> listing() {
    return (former, further) -> former + "、" + further;
  }
}
