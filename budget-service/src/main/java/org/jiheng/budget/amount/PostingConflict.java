package org.jiheng.budget.amount;

import java.math.BigDecimal;

/**
 * Why a posting was refused: the cell holds another amount than its writer has seen.
 *
 * @param before what it holds, in yuan; null where it is blank
 * @param after what was to be posted; null for a withdrawal
 */
record PostingConflict(String pointer, BigDecimal before, BigDecimal after) {}
