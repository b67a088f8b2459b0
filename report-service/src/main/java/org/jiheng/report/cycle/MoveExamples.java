package org.jiheng.report.cycle;

/** Bodies and answers as the documentation shows them. */
final class MoveExamples {

  static final String RETURN =
      """
      { "verb": "return", "note": "请补充后再报",
        "remarks": [ { "where": "/forms/0/indicators/6/actual", "text": "没有佐证" }, { "where": null, "text": "附件不全" } ] }
      """;

  static final String WRONG_STATE =
      """
      { "type": "/problems/wrong-state", "title": "当前状态不能这样办理", "status": 409,
        "detail": "材料现在是“待财政审核”，不能“报送”。", "instance": "/api/v1/filings/431053/2026/moves",
        "state": "APPROVED", "allowed": [], "since": "2027-03-20T08:00:00Z", "by": "clerk" }
      """;

  private MoveExamples() {}
}
