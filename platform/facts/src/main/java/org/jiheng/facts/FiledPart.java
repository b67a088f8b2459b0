package org.jiheng.facts;

import java.time.Instant;
import org.jiheng.filing.DepartmentYear;

/**
 * The part of a filing that report-service owns: rule profile, unit, narrative, and which members
 * were stated but empty, which no event could tell.
 *
 * @param content what was filed, without who and when
 */
public record FiledPart(DepartmentYear id, int revision, FiledContent content, Instant filedAt) {}
