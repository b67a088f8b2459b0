package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The last event of a service's part of a filing: when it is here, that part is whole.
 *
 * @param revision the register's revision of the filing
 * @param filing the hash of the canonical filing, hexadecimal SHA-256; null where the revision
 *     voids the filing
 * @param events the number of events of this service's part before this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FilingTaken(
    String department, int fiscalYear, long version, int revision, String filing, int events)
    implements Change {}
