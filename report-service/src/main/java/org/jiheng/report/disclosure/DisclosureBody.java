package org.jiheng.report.disclosure;

import org.jiheng.cycle.disclosure.StatedDisclosure;

/** What a department says of its disclosure from now on. */
record DisclosureBody(String ownSiteUrl, String excluded, String excludedReason) {

  StatedDisclosure stated() {
    return new StatedDisclosure(ownSiteUrl, excluded, excludedReason);
  }
}
