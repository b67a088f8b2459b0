package org.jiheng.report.sample;

/** How much a department's chance of being drawn counts. */
enum SampleMethod {
  /** As much as any other's. */
  UNIFORM,
  /** One more with every finding of its evaluation. */
  RISK
}
