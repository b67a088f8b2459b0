package org.jiheng.deploy.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The broker alone, as in a container of an office that has none: its log in {@code
 * JIHENG_KAFKA_DATA}, the passwords of its clients in {@link Credentials#FILE} of {@code
 * JIHENG_KAFKA_SECRETS}, reached as {@code JIHENG_KAFKA_ADVERTISED}. Whether it serves is told on
 * loopback, once every right is granted.
 */
public final class BrokerMain {

  private static final int PORT = 9092;
  private static final int CONTROLLER_PORT = 9093;
  private static final int HEALTH_PORT = 9094;

  private BrokerMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var accounts = KafkaAccounts.of(Credentials.in(Path.of(setting("SECRETS"))));
    var address = new KafkaAddress("0.0.0.0:" + PORT, setting("ADVERTISED"), CONTROLLER_PORT);
    var broker = KafkaPart.start(Path.of(setting("DATA")), address, Optional.of(accounts));
    var health =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), HEALTH_PORT), 0);
    health.createContext(
        "/ready",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    health.start();
    Runtime.getRuntime().addShutdownHook(new Thread(broker::stop, "stop-broker"));
  }

  private static String setting(String name) {
    var variable = "JIHENG_KAFKA_" + name;
    var value = System.getenv(variable);
    if (value == null) {
      throw new IllegalStateException(variable + " is not set");
    }
    return value;
  }
}
