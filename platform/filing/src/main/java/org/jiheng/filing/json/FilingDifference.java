package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One difference between two filings.
 *
 * @param pointer place in the newer filing; in the older one for a row that is gone
 * @param path the same place by identity instead of index, so that changes to one thing can be
 *     recognized whatever its position
 * @param before null where nothing was there
 * @param after null where nothing is there any more
 */
public record FilingDifference(String pointer, String path, JsonNode before, JsonNode after) {

  /** Whether one of the two places lies within the other. */
  boolean meets(FilingDifference other) {
    return path.equals(other.path)
        || path.startsWith(other.path + "/")
        || other.path.startsWith(path + "/");
  }
}
