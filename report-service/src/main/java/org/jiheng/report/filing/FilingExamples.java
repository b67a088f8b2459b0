package org.jiheng.report.filing;

/** What the API's documentation shows. */
final class FilingExamples {

  static final String SMALL =
      """
      {
        "department": { "code": "430999", "name": "示例省档案馆", "divisionCode": "430000" },
        "fiscalYear": 2024,
        "ruleProfile": "mof-2020",
        "amountUnit": "WAN_YUAN",
        "forms": [
          {
            "form": "overall",
            "name": "部门整体支出",
            "funds": [ { "source": "TOTAL", "initial": 100, "annual": 120.5, "executed": 118.32 } ],
            "execution": { "weight": 10, "selfScore": 9.82 },
            "indicators": [
              {
                "level1": "产出指标",
                "level2": "数量指标",
                "level3": "整理档案",
                "target": "≥400 卷",
                "actual": "632 卷",
                "weight": 50,
                "selfScore": 50
              }
            ]
          }
        ]
      }
      """;

  static final String RECEIPT =
      """
      { "revision": 1, "filing": "1a2b3c4d…", "changed": true }
      """;

  static final String FAULTS =
      """
      {
        "type": "/problems/invalid",
        "title": "内容不符合要求",
        "status": 422,
        "detail": "内容有 1 处不符合要求，逐条见 errors。",
        "instance": "/api/v1/filings/430999/2024",
        "errors": [
          { "pointer": "/forms/0/indicators/0/weight", "value": "50", "reason": "类型不对，应为数值或空值。" }
        ]
      }
      """;

  private FilingExamples() {}
}
