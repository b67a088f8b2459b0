package org.jiheng.budget.roll;

/** A year's roll as it stands. */
record StoredRoll(Roll roll, long version) {}
