package org.jiheng.contracts;

/** Who made a change: the token's subject and the role in which it was made. */
public record Actor(String subject, String role) {}
