package org.jiheng.rules.profile;

import java.math.BigDecimal;

/** A grade and the score from which it is given; it ends where the next better one begins. */
public record Grade(String name, BigDecimal from) {}
