package org.jiheng.gateway.canary;

import org.jiheng.filing.FilingCanary;

/** Breaks the rule: a door that looks into what passes. */
record FilingMemberCanary(FilingCanary filing) {}
