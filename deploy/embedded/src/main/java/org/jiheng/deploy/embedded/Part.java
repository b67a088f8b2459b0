package org.jiheng.deploy.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A started part: it can be described to clients and stopped cleanly. */
interface Part {

  /** Adds what a client needs to reach this part. */
  void describe(ObjectNode parts);

  void stop() throws Exception;
}
