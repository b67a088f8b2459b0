package org.jiheng.indicator.part;

/**
 * The filing that this service took last.
 *
 * @param revision the register's revision
 * @param filedPart this service's part of it as JSON
 */
record TakenPart(int revision, String filedPart) {}
