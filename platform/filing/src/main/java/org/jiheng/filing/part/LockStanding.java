package org.jiheng.filing.part;

/**
 * Which order stands at an owner.
 *
 * @param stateRevision of that order
 */
public record LockStanding(long stateRevision) {}
