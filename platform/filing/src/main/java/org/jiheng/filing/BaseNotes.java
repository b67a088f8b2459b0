package org.jiheng.filing;

/** The notes of attachment 1: 厉行节约保障措施 and 说明. */
public record BaseNotes(String frugality, String remark) {}
