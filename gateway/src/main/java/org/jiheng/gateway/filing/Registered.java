package org.jiheng.gateway.filing;

/**
 * What the register made of a filing.
 *
 * @param changed whether it gave a new revision
 * @param created whether it is the first filing of the department and year
 */
record Registered(int revision, String filing, boolean changed, boolean created) {}
