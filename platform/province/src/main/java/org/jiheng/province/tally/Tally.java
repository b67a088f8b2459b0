package org.jiheng.province.tally;

/**
 * A sum that is kept.
 *
 * @param bucket empty where the measure has none
 */
public record Tally(int fiscalYear, Measure measure, String bucket) {}
