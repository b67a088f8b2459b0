package org.jiheng.documents.pdf;

/**
 * A paragraph of running text, which may go on over a page.
 *
 * @param size of its type
 */
record Paragraph(String text, int page, Box box, double size, boolean doubtful)
    implements Element {}
