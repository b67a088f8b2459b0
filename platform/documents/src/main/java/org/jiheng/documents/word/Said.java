package org.jiheng.documents.word;

/**
 * What a paragraph says.
 *
 * @param flaw why not all of it can be read, a Chinese sentence; null where it can
 * @param aside whether some of it stands beside its lines, in a text box or an equation
 * @param open whether its end was deleted, so that the next one goes on with it
 */
record Said(String text, String flaw, boolean aside, boolean open) {}
