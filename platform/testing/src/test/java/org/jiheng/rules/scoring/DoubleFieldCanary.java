package org.jiheng.rules.scoring;

/** A rate as a double. */
class DoubleFieldCanary {
  private static double[] rates;
}
