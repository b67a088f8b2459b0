package org.jiheng.budget.change;

/** Who made a change: the token's subject and the role in which it was made. */
public record ActorView(String subject, String role) {}
