package org.jiheng.report.answer;

/** Bodies as the documentation shows them. */
final class AnswerExamples {

  static final String ANSWER =
      """
      { "answer": "合计按万元四舍五入，差 0.01 万元" }
      """;

  static final String ANSWERS =
      """
      { "findings": [ "c9d9057db13203231cb11cf73c339c45", "5e884898da28047151d0e56f8dc62927" ],
        "answer": "指标值按上年下达，年中任务增加" }
      """;

  static final String VERDICT =
      """
      { "findings": [ "c9d9057db13203231cb11cf73c339c45" ], "verdict": "REJECTED", "remark": "请附任务调整文件" }
      """;

  private AnswerExamples() {}
}
