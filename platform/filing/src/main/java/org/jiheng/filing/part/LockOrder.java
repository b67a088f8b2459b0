package org.jiheng.filing.part;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a document's content may be done with from now on.
 *
 * @param period of a document that comes several times a year; empty else
 * @param stateRevision of the register; a newer order wins, an older one is passed over
 * @param frozen whether nothing of it may change
 * @param state in which the document stands, or will
 * @param reason the whole sentence that is told to whoever tries to change it
 * @param since when, as an instant's text
 * @param openUntil the day until which it is open whatever the calendar says; null for none
 * @param part what the content must still be, to be frozen; null to ask nothing
 */
public record LockOrder(
    String document,
    String period,
    long stateRevision,
    boolean frozen,
    String state,
    String reason,
    String subject,
    String since,
    String openUntil,
    JsonNode part) {}
