package org.jiheng.e2e;

import java.util.List;

/** A process of the platform that can be killed and started again by itself. */
enum Member {
  DATABASE("postgres"),
  BROKER("kafka"),
  ISSUER("issuer"),
  BUDGET("budget-service"),
  INDICATOR("indicator-service"),
  REPORT("report-service"),
  GATEWAY("gateway");

  static final List<Member> PARTS = List.of(DATABASE, BROKER, ISSUER);
  static final List<Member> SERVICES = List.of(BUDGET, INDICATOR, REPORT, GATEWAY);
  static final List<Member> WITH_DATABASE = List.of(BUDGET, INDICATOR, REPORT);

  private final String title;

  Member(String title) {
    this.title = title;
  }

  /** What the parts' command line calls a part, and the folder of a service in the source tree. */
  String title() {
    return title;
  }

  /** The database of a service. */
  String database() {
    return name().toLowerCase();
  }
}
