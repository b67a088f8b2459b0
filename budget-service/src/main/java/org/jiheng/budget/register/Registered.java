package org.jiheng.budget.register;

import org.jiheng.filing.Filing;

/**
 * The newest revision of a filing.
 *
 * @param hash of the whole filing as it was filed
 * @param part this service's part as it was filed, in yuan: what differs from it now was edited
 */
public record Registered(int revision, String hash, Filing part) {}
