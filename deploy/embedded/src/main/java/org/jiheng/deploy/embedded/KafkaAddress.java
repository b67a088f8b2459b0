package org.jiheng.deploy.embedded;

import org.jiheng.terminal.LoopbackPorts;

/**
 * Where a broker listens, and how it tells clients to come back to it.
 *
 * @param listens host and port
 * @param advertised host and port as clients reach them
 * @param controller port at which it is its own controller, on loopback
 */
record KafkaAddress(String listens, String advertised, int controller) {

  /** For this machine only. */
  static KafkaAddress loopback(int port) {
    var address = "127.0.0.1:" + port;
    return new KafkaAddress(address, address, LoopbackPorts.free());
  }
}
