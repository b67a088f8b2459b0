package org.jiheng.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;

/** A real HTTP server in the place of a service, which answers as a test says. */
final class TestService {

  static final TestService BUDGET = new TestService("budget");
  static final TestService INDICATOR = new TestService("indicator");
  static final TestService REPORT = new TestService("report");
  static final List<TestService> ALL = List.of(BUDGET, INDICATOR, REPORT);

  private final String name;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile Answer answer;
  private HttpServer server;
  private ExecutorService threads;

  private TestService(String name) {
    this.name = name;
  }

  /** A request as it arrived. */
  record Seen(String method, String uri, Headers headers, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  interface Answer {
    void give(Seen request, HttpExchange exchange) throws IOException;
  }

  /** All three are there and answer with their name. */
  static void upAll() {
    CircuitBreakerMaintenance.get().resetAll();
    ALL.forEach(TestService::up);
  }

  void up() {
    seen.clear();
    answer = (request, exchange) -> respond(exchange, 200, "text/plain", name);
    if (server == null) {
      start();
    }
  }

  void down() {
    if (server != null) {
      server.stop(0);
      threads.shutdownNow();
      server = null;
    }
  }

  void answers(Answer how) {
    answer = how;
  }

  void answersJson(int status, String json) {
    answers((request, exchange) -> respond(exchange, status, "application/json", json));
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }

  Seen lastSeen() {
    return seen.get(seen.size() - 1);
  }

  URI address() {
    return ConfigProvider.getConfig().getValue("jiheng.upstream." + name, URI.class);
  }

  static void respond(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void start() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", address().getPort()), 512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var request =
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            exchange.getRequestBody().readAllBytes());
    seen.add(request);
    answer.give(request, exchange);
  }
}
