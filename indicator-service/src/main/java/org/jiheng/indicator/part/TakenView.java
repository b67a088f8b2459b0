package org.jiheng.indicator.part;

/**
 * The answer to a filing that was handed in.
 *
 * @param takenRevision the revision that stands now
 * @param changed whether any form or indicator is another than before
 */
record TakenView(int takenRevision, boolean changed) {}
