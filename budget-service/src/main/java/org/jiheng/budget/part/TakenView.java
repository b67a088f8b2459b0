package org.jiheng.budget.part;

/**
 * The register's answer to a filing.
 *
 * @param filing the hash of the whole filing
 * @param changed whether the filing made a new revision
 * @param created whether it is the first one
 */
record TakenView(int revision, String filing, boolean changed, boolean created) {}
