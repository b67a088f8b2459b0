package org.jiheng.filing;

/** A chapter of the report's narrative. */
public record Chapter(String heading, String text) {}
