package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A department's entry in the year's roll of those that must file. The roll is published entry by
 * entry, because a record's key is a department.
 *
 * @param name the department's name in the roll; of a removed entry the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RollEntryChanged(
    String department, int fiscalYear, long version, boolean removed, String name)
    implements Change {}
