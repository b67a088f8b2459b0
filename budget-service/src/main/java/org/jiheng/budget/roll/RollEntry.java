package org.jiheng.budget.roll;

/** A department that must file, by the name under which it stands in the roll. */
record RollEntry(String code, String name) {}
