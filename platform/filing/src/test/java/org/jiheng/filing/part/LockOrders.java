package org.jiheng.filing.part;

import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;

/** What report-service tells an owner of a filing's content, as tests of owners need it. */
public final class LockOrders {

  private static final String SINCE = "2026-11-30T08:00:00Z";

  private LockOrders() {}

  /**
   * It was submitted, or is open again.
   *
   * @param part what the content must still be; null to ask nothing
   */
  public static LockOrder submitted(long revision, boolean frozen, Filing part) {
    return new LockOrder(
        "FILING",
        "",
        revision,
        frozen,
        "SUBMITTED",
        "已经报送。",
        "clerk",
        SINCE,
        null,
        part == null ? null : FilingJson.tree(part));
  }

  /** It was returned, and is open until this day whatever its window says. */
  public static LockOrder returned(long revision, String until) {
    return new LockOrder(
        "FILING", "", revision, false, "RETURNED", "已经退回。", "approver", SINCE, until, null);
  }
}
