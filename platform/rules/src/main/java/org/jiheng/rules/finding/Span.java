package org.jiheng.rules.finding;

/** A part [start, end) of a narrative text. */
public record Span(int start, int end) {}
