package org.jiheng.budget.canary;

import org.jiheng.contracts.canary.ContractSeed;

/** A contract inside the domain. */
record ContractCanary(ContractSeed contract) {}
