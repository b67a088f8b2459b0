package org.jiheng.report.ruleprofile;

/** What the OpenAPI description shows of rule profiles. */
final class ProfileExamples {

  static final String PROFILE =
      """
      {"name": "湖南省省级预算绩效自评（2025）", "executionWeight": 20,
       "level1Weights": {"产出": 40, "效益": 30, "满意度": 10},
       "executionRounding": {"decimals": 1, "mode": "HALF_UP"},
       "indicatorRounding": {"decimals": 2, "mode": "HALF_UP"},
       "executionPassLine": null,
       "executionTiers": [{"from": 1, "share": 1}, {"from": 0.8, "share": 0.7}, {"from": 0, "share": 0}],
       "indicatorPassLine": null, "reverseRule": "RATIO", "farExceeded": 1.3,
       "grades": [{"name": "优", "from": 90}, {"name": "良", "from": 80}, {"name": "中", "from": 60},
         {"name": "差", "from": 0}],
       "tiers": [{"tier": "ACHIEVED", "from": 0.8, "to": 1}, {"tier": "PARTIAL", "from": 0.6, "to": 0.8},
         {"tier": "NOT_ACHIEVED", "from": 0, "to": 0.6}],
       "steps": [{"words": ["优"], "from": 0.9, "to": 1}, {"words": ["良"], "from": 0.6, "to": 0.9},
         {"words": ["差"], "from": 0, "to": 0.6}],
       "lateShare": 0, "executionCaps": [{"below": 0.8, "total": 89}, {"below": 0.5, "total": 59}],
       "classCaps": [{"name": "成本", "points": 5, "unless": ["成本", "费用"]}],
       "deviationDeduction": {"from": 0.3, "points": 2}}
      """;

  static final String VERSION =
      """
      {"code": "hunan-2024", "version": 2, "madeBy": "li.ming", "madeRole": "bureau-admin",
       "madeAt": "2026-11-27T02:00:00Z",
       "reevaluation": "/api/v1/rule-profiles/hunan-2024/versions/2/reevaluation",
       "profile": {"code": "hunan-2024", "version": 2, "name": "湖南省省级预算绩效自评（2024）",
         "executionWeight": 10, "level1Weights": {"产出": 50, "效益": 30, "满意度": 10},
         "executionRounding": {"decimals": 2, "mode": "HALF_UP"},
         "indicatorRounding": {"decimals": 2, "mode": "HALF_UP"}, "executionPassLine": null,
         "executionTiers": [], "indicatorPassLine": null, "reverseRule": "RATIO", "farExceeded": 1.3,
         "grades": [{"name": "合格", "from": 60}, {"name": "不合格", "from": 0}],
         "tiers": [{"tier": "ACHIEVED", "from": 0.8, "to": 1}, {"tier": "PARTIAL", "from": 0.6, "to": 0.8},
           {"tier": "NOT_ACHIEVED", "from": 0, "to": 0.6}]}}
      """;

  static final String FAULTS =
      """
      {"type": "/problems/invalid", "title": "内容不符合要求", "status": 422,
       "detail": "内容有 2 处不符合要求，逐条见 errors。", "instance": "/api/v1/rule-profiles/hunan-2024",
       "errors": [
         {"pointer": "/executionWeight", "value": 0, "reason": "数值过小，必须大于 0。"},
         {"pointer": "/grades/3/from", "value": 10, "reason": "最低等级的起始分应为 0，使每个得分都有等级。"}]}
      """;

  private ProfileExamples() {}
}
