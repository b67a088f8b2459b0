package org.jiheng.live;

/**
 * An event as clients are sent it: made once, its bytes shared by all streams.
 *
 * @param frame what follows the id, with the blank line that ends an event of the stream
 */
record LiveEvent(
    int slot, long offset, String department, int fiscalYear, String type, byte[] frame) {}
