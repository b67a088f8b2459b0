package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A line that the bureau added to the chart of statement lines, or changed in it.
 *
 * @param parent the code of the line above; null at the top
 * @param breakdown which breakdown of the parent the line belongs to; null at the top
 * @param complete whether that breakdown makes up its parent, or gives examples (其中)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatementLineChanged(
    long version, String code, String name, String parent, String breakdown, boolean complete)
    implements PlatformChange {}
