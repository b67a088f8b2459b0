package org.jiheng.budget.amount;

/** A place for an amount on a sheet. */
public record SheetCell(String line, Phase phase) {}
