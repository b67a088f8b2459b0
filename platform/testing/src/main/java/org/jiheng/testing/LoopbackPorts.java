package org.jiheng.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports below the range from which systems take those of outgoing connections: a member that was
 * killed finds its port free again.
 */
public final class LoopbackPorts {

  private static final int FIRST = 20_000;
  private static final int END = 32_000;

  private LoopbackPorts() {}

  public static int free() {
    var port = ThreadLocalRandom.current().nextInt(FIRST, END);
    while (!isFree(port)) {
      port = ThreadLocalRandom.current().nextInt(FIRST, END);
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
