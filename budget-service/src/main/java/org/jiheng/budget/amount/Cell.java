package org.jiheng.budget.amount;

/** A place for an amount on a sheet. */
public record Cell(String line, Phase phase) {}
