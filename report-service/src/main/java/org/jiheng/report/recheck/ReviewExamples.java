package org.jiheng.report.recheck;

/** Examples for the interface's description. */
final class ReviewExamples {

  static final String SCORE =
      """
      { "score": 1.5, "remark": "佐证材料只有 12 期" }
      """;

  static final String SCORES =
      """
      { "scores": [
        { "where": "/forms/0/indicators/6", "score": 1.5, "remark": "佐证材料只有 12 期" },
        { "where": "/forms/1/indicators/0", "score": null, "remark": "请补充验收报告" } ] }
      """;

  static final String RECHECKED =
      """
      { "revision": 8, "changed": true, "forms": [
        { "form": "overall", "selfTotal": 98.8, "computedTotal": 98.8,
          "reviewTotal": 98.3, "reviewDifference": -0.5 } ] }
      """;

  static final String FAULTS =
      """
      { "type": "/problems/invalid", "title": "内容不符合要求", "status": 422,
        "detail": "内容有 1 处不符合要求，逐条见 errors。",
        "instance": "/api/v1/evaluations/431053/2024/review-scores/forms/0/indicators/6",
        "errors": [
          { "pointer": "/score", "value": 2.5, "reason": "复核得分不能超过该指标的分值 2。" } ] }
      """;

  private ReviewExamples() {}
}
