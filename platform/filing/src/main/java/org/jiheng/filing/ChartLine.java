package org.jiheng.filing;

/**
 * A line of the statement of amounts.
 *
 * @param parent code of the line that it is a part of; null at the top
 * @param breakdown which breakdown of the parent it belongs to; null at the top
 * @param complete whether that breakdown makes up its parent, or gives examples (其中)
 */
public record ChartLine(
    String code, String name, String parent, String breakdown, boolean complete) {}
