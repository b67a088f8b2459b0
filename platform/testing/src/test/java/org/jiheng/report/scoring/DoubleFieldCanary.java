package org.jiheng.report.scoring;

/** A rate as a double. */
class DoubleFieldCanary {
  private static double[] rates;
}
