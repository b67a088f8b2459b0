package org.jiheng.report.filing;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jiheng.filing.json.Change;

/**
 * What taking a filing would change here.
 *
 * @param takenRevision null where none was taken yet
 * @param filing the hash of the whole filing
 * @param conflicts none: what this service owns changes by filings only
 * @param preview the evaluation as it would be, in the bytes of a served one
 */
public record DryRunView(
    Integer takenRevision,
    String filing,
    List<Change> changes,
    List<Change> conflicts,
    @JsonRawValue String preview) {}
