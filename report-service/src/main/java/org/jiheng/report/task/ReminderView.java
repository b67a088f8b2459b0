package org.jiheng.report.task;

import java.util.List;

/**
 * Who was reminded.
 *
 * @param departments their codes
 */
record ReminderView(int fiscalYear, List<String> departments) {}
