package org.jiheng.report.recheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.json.Fault;
import org.jiheng.rules.evaluation.GivenReview;

/** The reviews of several rows, handed in at once. */
record ReviewScoresBody(@Schema(required = true) List<Entry> scores) {

  private static final String SCORES = "/scores";

  /** One row's review. */
  record Entry(
      @Schema(
              required = true,
              description = "指标在评价结果中的位置（JSON 指针）",
              examples = "/forms/0/indicators/6")
          String where,
      @Schema(description = "复核得分，不小于 0 且不超过该指标的分值", examples = "1.5") BigDecimal score,
      @Schema(description = "复核意见", examples = "佐证材料只有 12 期") String remark) {}

  ReviewScoresBody {
    scores = scores == null ? List.of() : new ArrayList<>(scores);
  }

  /** What stands against the list itself, where these are the places of rows. */
  List<Fault> faults(Set<String> places) {
    if (scores.isEmpty()) {
      return List.of(new Fault(SCORES, null, "至少写明一个指标的复核结果。"));
    }
    var faults = new ArrayList<Fault>();
    var named = new HashSet<String>();
    for (var index = 0; index < scores.size(); index++) {
      var where = where(index);
      if (where == null || !places.contains(where)) {
        faults.add(new Fault(at(index) + "/where", where, "评价结果中没有这个指标。"));
      } else if (!named.add(where)) {
        faults.add(new Fault(at(index) + "/where", where, "同一个指标只能写一次。"));
      }
    }
    return faults;
  }

  /** By place; of a place that is named twice, which is a fault, the last one. */
  Map<String, GivenReview> given() {
    var given = new LinkedHashMap<String, GivenReview>();
    for (var index = 0; index < scores.size(); index++) {
      if (where(index) != null) {
        var entry = scores.get(index);
        given.put(entry.where(), new GivenReview(at(index), entry.score(), entry.remark()));
      }
    }
    return given;
  }

  private String where(int index) {
    return scores.get(index) == null ? null : scores.get(index).where();
  }

  private static String at(int index) {
    return SCORES + "/" + index;
  }
}
