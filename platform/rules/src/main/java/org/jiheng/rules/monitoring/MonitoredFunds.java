package org.jiheng.rules.monitoring;

import java.math.BigDecimal;
import org.jiheng.filing.Form.Source;

/**
 * Money of one source to the end of a period, in the unit of the form.
 *
 * @param annual the adjusted budget of the year
 * @param forecast what the department expects to be executed by the end of the year
 */
public record MonitoredFunds(
    Source source, BigDecimal annual, BigDecimal executed, BigDecimal forecast) {}
