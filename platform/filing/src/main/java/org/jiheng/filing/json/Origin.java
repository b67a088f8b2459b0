package org.jiheng.filing.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a member of a filing stands in the document that it was read from.
 *
 * @param place the sheet or table and the cell ({@code 附件2!C7}), or the sheet or table alone
 * @param text what stands there; null where the filing says the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(String place, String text) {}
