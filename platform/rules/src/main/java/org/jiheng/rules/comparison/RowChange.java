package org.jiheng.rules.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A row that a revision evaluates otherwise than the one before.
 *
 * @param where pointer into the filing; of a removed row into the former filing
 * @param row the indicator's name as filed, or the execution line
 * @param before the members that differ, as JSON; null for a new row
 * @param after the members that differ, as JSON; null for a removed row
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RowChange(String where, String row, Object before, Object after) {}
