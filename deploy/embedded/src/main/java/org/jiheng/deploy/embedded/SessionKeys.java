package org.jiheng.deploy.embedded;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The keys of the gateway's sessions, drawn once for a data folder: a session outlives a restart,
 * and every gateway that is given them serves it.
 */
record SessionKeys(String key, String stateKey) implements Part {

  static SessionKeys in(Path directory) throws IOException {
    var credentials = Credentials.in(directory);
    return new SessionKeys(
        credentials.of("gateway-session"), credentials.of("gateway-session-state"));
  }

  @Override
  public void describe(ObjectNode parts) {
    parts.putObject("session").put("key", key).put("stateKey", stateKey);
  }

  @Override
  public void stop() {}
}
