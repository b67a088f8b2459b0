package org.jiheng.report.filing;

/**
 * The answer to a filing that was handed in.
 *
 * @param takenRevision the revision that stands now
 * @param changed whether what this service owns is another than before
 */
public record TakenView(int takenRevision, boolean changed) {}
