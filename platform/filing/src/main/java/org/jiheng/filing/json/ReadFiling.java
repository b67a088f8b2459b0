package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.JsonNode;

/** A filing as it was read from a document. */
public record ReadFiling(JsonNode filing, Origins origins) {}
