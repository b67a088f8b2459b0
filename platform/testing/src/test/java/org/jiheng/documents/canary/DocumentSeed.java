package org.jiheng.documents.canary;

/** Something that a sound document may be made of. */
public record DocumentSeed(String text) {}
