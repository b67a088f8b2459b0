package org.jiheng.contracts.canary;

/** A sound contract. */
public record ContractSeed(String name) {}
