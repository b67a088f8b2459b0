package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Events of a department that the broker had refused were released, to be tried again.
 *
 * @param releasedDepartment whose events they are
 * @param released how many
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutboxEventsReleased(long version, String releasedDepartment, int released)
    implements PlatformChange {}
