package org.jiheng.report.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row that a revision evaluates otherwise than the one before.
 *
 * @param where pointer into the filing; of a removed row into the former filing
 * @param row the indicator's name as filed, or the execution line
 * @param before the members that differ; null for a new row
 * @param after the members that differ; null for a removed row
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record RowChange(
    String where,
    String row,
    @Schema(implementation = Object.class) JsonNode before,
    @Schema(implementation = Object.class) JsonNode after) {}
