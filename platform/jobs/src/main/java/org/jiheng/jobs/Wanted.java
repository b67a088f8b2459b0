package org.jiheng.jobs;

/** There is something to do, once the transaction commits in which this is told. */
public record Wanted(String kind) {}
