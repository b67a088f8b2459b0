package org.jiheng.filing.json;

/**
 * Why a filing cannot be stored.
 *
 * @param pointer RFC 6901 pointer into the filing
 * @param value the offending value as JSON-able object; null where there is none
 * @param reason one plain Chinese sentence
 */
public record Fault(String pointer, Object value, String reason) {}
