package org.jiheng.cycle.answer;

import java.time.Instant;

/**
 * What somebody said about a finding; it is never changed.
 *
 * @param finding the identity of the finding
 * @param state to which it brings the finding; never OPEN
 * @param text the explanation, or why a reviewer takes it or not; null where a reviewer said
 *     nothing
 */
public record AnswerEntry(
    String finding, AnswerState state, String text, String by, String role, Instant at) {}
