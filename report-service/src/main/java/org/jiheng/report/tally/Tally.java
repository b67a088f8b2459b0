package org.jiheng.report.tally;

/**
 * A sum that is kept.
 *
 * @param bucket empty where the measure has none
 */
record Tally(int fiscalYear, Measure measure, String bucket) {}
