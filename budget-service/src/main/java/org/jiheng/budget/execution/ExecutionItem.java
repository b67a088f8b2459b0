package org.jiheng.budget.execution;

import java.math.BigDecimal;

/**
 * A row of an import, in yuan.
 *
 * @param place in the body, from 0
 * @param reason why it was refused; null where it was not
 */
record ExecutionItem(
    int place,
    String department,
    String form,
    String source,
    BigDecimal annual,
    BigDecimal executed,
    BigDecimal forecast,
    ExecutionItemState state,
    String reason) {}
