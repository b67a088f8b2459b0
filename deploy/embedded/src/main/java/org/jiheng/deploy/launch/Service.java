package org.jiheng.deploy.launch;

/** The services, each a process of its own. */
enum Service {
  BUDGET("budget-service", "budget"),
  INDICATOR("indicator-service", "indicator"),
  REPORT("report-service", "report"),
  GATEWAY("gateway", null);

  private final String folder;
  private final String database;

  Service(String folder, String database) {
    this.folder = folder;
    this.database = database;
  }

  /** Its folder in the source tree, which is its name too. */
  String folder() {
    return folder;
  }

  /** Its database, null where it has none. */
  String database() {
    return database;
  }
}
