package org.jiheng.filing.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jiheng.filing.Filing;

/**
 * A filing as received.
 *
 * @param tree what was sent, for checks that also run where other members are at fault; an empty
 *     object where the body is no JSON object
 * @param faults every reason why it cannot be stored, one a place
 * @param filing null where there are faults
 * @param hash of the canonical form; null where there are faults
 * @param source of which document a person read it, which is no part of the content; null where
 *     none is named
 */
public record FilingDocument(
    ObjectNode tree, List<Fault> faults, Filing filing, String hash, ObjectNode source) {

  public FilingDocument {
    faults = List.copyOf(faults);
  }

  public boolean sound() {
    return faults.isEmpty();
  }
}
