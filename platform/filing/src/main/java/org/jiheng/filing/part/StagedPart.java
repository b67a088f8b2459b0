package org.jiheng.filing.part;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part to be judged and compared.
 *
 * @param filing the hash of the whole filing; null where the filing has faults already, and its
 *     part is only to be judged
 * @param part in the shape of a filing; where it has faults, as much of it as was sent
 * @param kept whether it is kept for some minutes, to be taken by its hash
 */
public record StagedPart(String filing, JsonNode part, boolean kept) {}
