package org.jiheng.budget.amount;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.budget.input.CodeText;
import org.jiheng.budget.input.FiscalYear;
import org.jiheng.budget.input.FreeText;
import org.jiheng.budget.input.Yuan;

/**
 * What an amount is to be from now on. The caller states the new total and the journal gets the
 * difference, so a repeated request posts nothing.
 *
 * @param kind STATED with an amount, or WITHDRAWN without one; left out means STATED
 * @param amount the new total in yuan, 0 included
 * @param name for a line that is not in the chart, below a known one
 * @param reference what the posting rests on; left out where it rests on nothing else
 * @param seen the balance that the caller means to replace; left out where any other will do
 */
@Schema(description = "写入的是新的合计数（元），差额由台账计算；重复提交同一合计数不会产生新的记录。")
record PostingBody(
    @NotNull(message = "必须写明部门代码。") @CodeText String department,
    @NotNull(message = "必须写明年度。") @FiscalYear Integer fiscalYear,
    @NotNull(message = "必须写明所属表 sheet。") @CodeText String sheet,
    @NotNull(message = "必须写明收支项目 line。") @CodeText String line,
    @NotNull(message = "必须写明阶段 phase。") Phase phase,
    DuePosting.Kind kind,
    @Yuan BigDecimal amount,
    @FreeText String name,
    @FreeText String reference,
    @FreeText String reason,
    LocalDate businessDate,
    @Valid Seen seen) {

  /**
   * What a cell held when the caller looked.
   *
   * @param balance in yuan; null for a blank cell, which is not the same as 0
   */
  @Schema(description = "提交者所见的余额（元），空白为 null。与现有余额不符时返回 412，不记账。")
  record Seen(@Yuan BigDecimal balance) {}

  SheetCell cell() {
    return new SheetCell(line, phase);
  }

  boolean withdraws() {
    return kind == DuePosting.Kind.WITHDRAWN;
  }
}
