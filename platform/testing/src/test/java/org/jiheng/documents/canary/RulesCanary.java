package org.jiheng.documents.canary;

import org.jiheng.rules.scoring.RulesSeed;

/** A document that prints a score. */
record RulesCanary(RulesSeed score) {}
