package org.jiheng.rules.finding;

import java.util.List;

/** Rates as doubles in a list. */
interface DoubleSignatureCanary {
  List<Double> rates();
}
