package org.jiheng.cycle.sample;

/** How much a department's chance of being drawn counts. */
public enum SampleMethod {
  /** As much as any other's. */
  UNIFORM,
  /** One more with every finding of its evaluation. */
  RISK
}
