package org.jiheng.budget.canarytwo;

import org.jiheng.budget.canaryone.CycleOneCanary;

/** The other half of a cycle of features. */
public record CycleTwoCanary(CycleOneCanary other) {}
