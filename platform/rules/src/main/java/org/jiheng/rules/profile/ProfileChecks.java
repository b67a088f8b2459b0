package org.jiheng.rules.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.filing.json.Fault;

/**
 * What a schema cannot say of a profile: steps in their order, ranges that do not overlap, names
 * that a form can bear. Passes over what the schema already found to be of the wrong type.
 */
final class ProfileChecks {

  private static final Pattern CLASS = Pattern.compile("[\\p{L}\\p{N} ]{1,30}");
  private static final String ENDING = "指标";

  private final ObjectNode tree;
  private final List<Fault> faults = new ArrayList<>();

  ProfileChecks(ObjectNode tree) {
    this.tree = tree;
  }

  /**
   * @param code in the path
   * @param version that a body of what stands now would state
   */
  List<Fault> faults(String code, int version) {
    identity(code, version);
    tree.path("level1Weights").fieldNames().forEachRemaining(this::level1);
    execution();
    grades();
    tiers();
    return faults;
  }

  private void identity(String code, int version) {
    var stated = tree.path("code");
    if (stated.isTextual() && !stated.textValue().equals(code)) {
      fault("/code", "与路径中的评分方案代码“" + code + "”不一致。");
    } else if (!ProfileCode.isOne(code)) {
      faults.add(new Fault("/code", code, "评分方案代码只能由文字、数字、点、横线和下划线组成，以文字或数字开头，最多 64 个字符。"));
    }
    var read = tree.path("version");
    if (read.isNumber() && read.asInt() != version) {
      fault("/version", "版本由平台编号，可以不写；写明时应为读取到的版本 " + version + "。");
    }
  }

  private void level1(String name) {
    var place = "/level1Weights/" + name.replace("~", "~0").replace("/", "~1");
    if (!CLASS.matcher(name).matches() || !name.strip().equals(name)) {
      fault(place, "一级指标名称不能为空，只能由文字、数字和空格组成，不带括号，最多 30 个字符。");
    } else if (name.endsWith(ENDING)) {
      fault(place, "一级指标名称不带“指标”二字。");
    }
  }

  private void execution() {
    if (tree.path("executionPassLine").isNumber() && !tree.path("executionTiers").isEmpty()) {
      fault("/executionPassLine", "预算执行率要么设及格线，要么分档计分，不能同时采用。");
    }
    falling("/executionTiers", "from", "各档起点应从高到低排列，不能重复。");
    var tiers = tree.path("executionTiers");
    for (var place = 1; place < tiers.size(); place++) {
      if (compare(tiers.get(place).path("share"), tiers.get(place - 1).path("share")) > 0) {
        fault("/executionTiers/" + place + "/share", "执行率较低的一档不能比较高的一档得分多。");
      }
    }
  }

  private void grades() {
    var grades = tree.path("grades");
    falling("/grades", "from", "各等级的起始分应从高到低排列，不能重复。");
    once("/grades", "name", "等级名称重复。");
    var last = "/grades/" + (grades.size() - 1) + "/from";
    if (tree.at(last).isNumber() && tree.at(last).decimalValue().signum() > 0) {
      fault(last, "最低等级的起始分应为 0，使每个得分都有等级。");
    }
  }

  private void tiers() {
    once("/tiers", "tier", "定性指标的档次重复。");
    var places = new HashMap<String, Integer>();
    for (var place = 0; place < tree.path("tiers").size(); place++) {
      var range = tree.path("tiers").get(place);
      places.putIfAbsent(range.path("tier").asText(), place);
      if (compare(range.path("from"), range.path("to")) >= 0) {
        fault("/tiers/" + place + "/to", "档次的上限应大于下限。");
      }
    }
    var missing =
        Stream.of(Tier.values()).map(Tier::name).filter(tier -> !places.containsKey(tier)).toList();
    if (tree.path("tiers").isArray() && !missing.isEmpty()) {
      fault("/tiers", "缺少定性指标的档次 " + String.join("、", missing) + "。");
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
      if (compare(tree.at(end), tree.at("/tiers/" + found.get(1) + "/from")) > 0) {
        fault(end, lower.name() + " 的上限不能高于 " + higher.name() + " 的下限。");
      }
    }
  }

  private void falling(String array, String member, String reason) {
    var rows = tree.at(array);
    for (var place = 1; place < rows.size(); place++) {
      if (compare(rows.get(place).path(member), rows.get(place - 1).path(member)) >= 0) {
        fault(array + "/" + place + "/" + member, reason);
      }
    }
  }

  private void once(String array, String member, String reason) {
    var seen = new HashSet<String>();
    for (var place = 0; place < tree.at(array).size(); place++) {
      var value = tree.at(array).get(place).path(member);
      if (value.isTextual() && !seen.add(value.textValue())) {
        fault(array + "/" + place + "/" + member, reason);
      }
    }
  }

  /** Negative where one of them is no number: then there is nothing to say of their order. */
  private static int compare(JsonNode left, JsonNode right) {
    return left.isNumber() && right.isNumber()
        ? left.decimalValue().compareTo(right.decimalValue())
        : -1;
  }

  private void fault(String pointer, String reason) {
    faults.add(new Fault(pointer, tree.at(pointer), reason));
  }
}
