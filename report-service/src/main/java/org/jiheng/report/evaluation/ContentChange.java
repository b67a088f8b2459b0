package org.jiheng.report.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingDiff;

/**
 * One place of a filing that says something else than before.
 *
 * @param pointer into the newer filing; into the older one where something is gone
 * @param before null where nothing was there
 * @param after null where nothing is there any more
 */
public record ContentChange(
    String pointer,
    @Schema(implementation = Object.class) JsonNode before,
    @Schema(implementation = Object.class) JsonNode after) {

  /** Every member that differs, in the order of the newer filing. */
  public static List<ContentChange> between(Filing before, Filing after) {
    return FilingDiff.between(before, after).stream()
        .map(each -> new ContentChange(each.pointer(), each.before(), each.after()))
        .toList();
  }
}
