package org.jiheng.report.calendar;

/** Bodies and answers as the documentation shows them. */
final class CalendarExamples {

  static final String CALENDAR =
      """
      { "stages": [
          { "document": "MONITORING", "period": "2026-06", "opensOn": "2026-07-01", "dueOn": "2026-07-31",
            "lockAfter": "2026-08-20", "reviewDays": 10, "returnDays": 5 },
          { "document": "FILING", "period": null, "opensOn": "2027-01-15", "dueOn": "2027-03-31",
            "lockAfter": "2027-05-15", "reviewDays": 30, "returnDays": 5 } ],
        "nonWorkingDays": [ "2026-10-01" ], "workingWeekends": [ "2026-10-10" ] }
      """;

  static final String FAULTS =
      """
      { "type": "/problems/invalid", "title": "内容不符合要求", "status": 422,
        "detail": "内容有 1 处不符合要求，逐条见 errors。", "instance": "/api/v1/calendars/2026",
        "errors": [ { "pointer": "/stages/1/dueOn", "value": "2027-01-01", "reason": "截止日期不能早于开放日期。" } ] }
      """;

  static final String EXTENSION =
      """
      { "dueOn": "2027-04-10", "lockAfter": "2027-05-20", "reason": "机构改革，账务移交未完成" }
      """;

  private CalendarExamples() {}
}
