package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Departments of a year were drawn to be checked.
 *
 * @param version the number of the draw
 * @param method how much a department's chance counted: UNIFORM or RISK
 * @param departments the codes of those that were drawn, in the order of the draw
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SampleDrawn(
    int fiscalYear, long version, String method, String seed, List<String> departments, String link)
    implements PlatformChange {}
