package org.jiheng.pages.canary;

import org.jiheng.rules.scoring.RulesSeed;

/** Pages that print a score. */
record RulesCanary(RulesSeed score) {}
