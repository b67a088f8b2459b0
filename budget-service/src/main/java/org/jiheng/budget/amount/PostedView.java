package org.jiheng.budget.amount;

import java.math.BigDecimal;

/**
 * The answer to a posting.
 *
 * @param posting null where the cell already was as asked, so that nothing was posted
 * @param balance in yuan; null where the cell is blank
 */
record PostedView(PostingView posting, BigDecimal balance) {}
