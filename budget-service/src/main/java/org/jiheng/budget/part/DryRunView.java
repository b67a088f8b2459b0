package org.jiheng.budget.part;

import java.util.List;
import org.jiheng.filing.json.Change;

/**
 * What taking a filing would change here.
 *
 * @param takenRevision the newest revision of the register; null where there is none
 * @param filing the hash of the whole filing
 * @param conflicts those changes that meet a fine-grained edit made since the newest revision
 */
record DryRunView(
    Integer takenRevision, String filing, List<Change> changes, List<Change> conflicts) {}
