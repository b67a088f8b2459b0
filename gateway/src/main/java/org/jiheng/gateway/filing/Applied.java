package org.jiheng.gateway.filing;

/** What indicator- or report-service did with a registered filing. */
record Applied(int takenRevision, boolean changed) {}
