package org.jiheng.indicator.part;

import java.util.List;
import org.jiheng.filing.json.Change;

/**
 * What taking a filing would change here.
 *
 * @param takenRevision null where none was taken yet
 * @param filing the hash of the whole filing
 * @param conflicts those changes that meet a fine-grained edit made since the taken revision
 */
record DryRunView(
    Integer takenRevision, String filing, List<Change> changes, List<Change> conflicts) {}
