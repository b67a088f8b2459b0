package org.jiheng.jobs;

/** A failure that says nothing of what was worked on: somebody else has it, or nobody wants it. */
public interface Blameless {}
