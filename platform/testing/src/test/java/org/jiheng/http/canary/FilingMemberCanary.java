package org.jiheng.http.canary;

import org.jiheng.filing.FilingCanary;

/** Breaks the rule: a convention of HTTP that looks into a filing. */
record FilingMemberCanary(FilingCanary filing) {}
