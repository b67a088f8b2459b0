package org.jiheng.rules.narrative;

import java.util.List;

/**
 * A numbered part of a text.
 *
 * @param level 1 for 一、, 2 for （一）, 3 for 1、, 4 for （1）, 0 for what stands before all numbers
 * @param title the words behind the number up to a colon, a figure or the end of the line
 * @param titled whether a colon or the end of the line closes the title
 * @param titles the titles above it and its own, the outermost first
 * @param from where it begins, with its number
 * @param body where its text begins
 * @param to where the next part of any level begins
 * @param end where the next part of its level or of a higher one begins
 */
public record Section(
    int level,
    String title,
    boolean titled,
    List<String> titles,
    int from,
    int body,
    int to,
    int end) {}
