package org.jiheng.part;

import org.jiheng.filing.Filing;

/**
 * The revision that stands.
 *
 * @param part as it was filed; null where the revision voided the filing
 */
record TakenPart(int revision, Filing part) {}
