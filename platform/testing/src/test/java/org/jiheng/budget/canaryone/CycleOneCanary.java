package org.jiheng.budget.canaryone;

import org.jiheng.budget.canarytwo.CycleTwoCanary;

/** One half of a cycle of features. */
public record CycleOneCanary(CycleTwoCanary other) {}
