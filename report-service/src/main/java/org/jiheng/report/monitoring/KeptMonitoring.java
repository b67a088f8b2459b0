package org.jiheng.report.monitoring;

import java.time.Instant;
import org.jiheng.contracts.Actor;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.YearPeriod;

/**
 * What a department handed in for a period, as it is kept.
 *
 * @param body whole, with every form and row that stood then
 * @param lateDays working days
 */
record KeptMonitoring(
    DepartmentYear id,
    YearPeriod period,
    int revision,
    String body,
    int lateDays,
    Actor actor,
    Instant takenAt) {}
