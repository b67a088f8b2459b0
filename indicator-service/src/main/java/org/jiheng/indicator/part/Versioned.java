package org.jiheng.indicator.part;

/** A state with the version that it gets. */
record Versioned<T>(T state, long version) {}
