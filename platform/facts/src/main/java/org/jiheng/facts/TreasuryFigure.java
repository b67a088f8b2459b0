package org.jiheng.facts;

import java.math.BigDecimal;
import org.jiheng.filing.Form.Source;

/** What the treasury has executed of a form's money, in yuan. */
public record TreasuryFigure(String form, Source source, BigDecimal executed) {}
