package org.jiheng.rules.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiheng.filing.json.Fault;

/**
 * What a schema cannot say of a profile: steps in their order, ranges that do not overlap, names
 * that a form can bear. Passes over what the schema already found to be of the wrong type.
 */
final class ProfileChecks {

  private static final Pattern CLASS = Pattern.compile("[\\p{L}\\p{N} ]{1,30}");
  private static final String ENDING = "指标";

  private final ObjectNode tree;
  private final ProfileFaults faults;

  ProfileChecks(ObjectNode tree) {
    this.tree = tree;
    this.faults = new ProfileFaults(tree);
  }

  /**
   * @param code in the path
   * @param version that a body of what stands now would state
   */
  List<Fault> faults(String code, int version) {
    identity(code, version);
    tree.path("level1Weights")
        .fieldNames()
        .forEachRemaining(name -> className("/level1Weights/" + ProfileFaults.escaped(name), name));
    execution();
    grades();
    new QualityChecks(tree, faults).check();
    words();
    caps();
    new MonitoringChecks(tree, faults).check();
    seen();
    return faults.all();
  }

  private void identity(String code, int version) {
    var stated = tree.path("code");
    if (stated.isTextual() && !stated.textValue().equals(code)) {
      faults.add("/code", ProfileFault.CODE_DIFFERS, Map.of("code", code));
    } else if (!ProfileCode.isOne(code)) {
      faults.add("/code", code, ProfileFault.CODE_WRITTEN);
    }
    var read = tree.path("version");
    if (read.isNumber() && read.asInt() != version) {
      var current = Map.of("version", Integer.toString(version));
      faults.add("/version", ProfileFault.VERSION_DIFFERS, current);
    }
  }

  private void className(String place, String name) {
    if (!CLASS.matcher(name).matches() || !name.strip().equals(name)) {
      faults.add(place, ProfileFault.CLASS_WRITTEN);
    } else if (name.endsWith(ENDING)) {
      faults.add(place, ProfileFault.CLASS_ENDING);
    }
  }

  private void execution() {
    var tiers = tree.path("executionTiers");
    if (tree.path("executionPassLine").isNumber() && !tiers.isEmpty()) {
      faults.add("/executionPassLine", ProfileFault.PASS_LINE_AND_TIERS);
    }
    faults.falling("/executionTiers", "from", ProfileFault.TIERS_NOT_FALLING);
    for (var place = 1; place < tiers.size(); place++) {
      if (ProfileFaults.compare(tiers.get(place).path("share"), tiers.get(place - 1).path("share"))
          > 0) {
        faults.add("/executionTiers/" + place + "/share", ProfileFault.TIER_WORTH_MORE);
      }
    }
  }

  private void grades() {
    faults.falling("/grades", "from", ProfileFault.GRADES_NOT_FALLING);
    faults.once("/grades", "name", ProfileFault.GRADE_TWICE);
    var last = "/grades/" + (tree.path("grades").size() - 1) + "/from";
    if (tree.at(last).isNumber() && tree.at(last).decimalValue().signum() > 0) {
      faults.add(last, ProfileFault.GRADE_NOT_ZERO);
    }
  }

  private void words() {
    faults.words(List.of("/reverseWords/words"));
    faults.words(List.of("/reverseWords/except"));
  }

  private void caps() {
    faults.falling("/executionCaps", "below", ProfileFault.CAPS_NOT_FALLING);
    faults.falling("/executionCaps", "total", ProfileFault.CAP_NOT_LOWER);
    faults.once("/classCaps", "name", ProfileFault.CLASS_TWICE);
    for (var place = 0; place < tree.path("classCaps").size(); place++) {
      var at = "/classCaps/" + place;
      var name = tree.at(at + "/name");
      if (name.isTextual()) {
        className(at + "/name", name.textValue());
        var weight = tree.path("level1Weights").path(name.textValue());
        if (weight.isNumber() && ProfileFaults.compare(tree.at(at + "/points"), weight) >= 0) {
          faults.add(at + "/points", ProfileFault.CAP_WITHOUT_EFFECT);
        }
      }
      faults.words(List.of(at + "/unless"));
    }
  }

  private void seen() {
    for (var place = 0; place < tree.path("seen").size(); place++) {
      var pointer = tree.path("seen").get(place);
      if (pointer.isTextual() && !faults.isSomewhere(pointer.textValue())) {
        faults.add("/seen/" + place, ProfileFault.SEEN_NOWHERE);
      }
    }
  }
}
