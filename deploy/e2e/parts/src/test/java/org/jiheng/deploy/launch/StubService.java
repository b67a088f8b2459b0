package org.jiheng.deploy.launch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Stands for a service or for the parts: as much of them as the launcher sees. */
public final class StubService {

  private final List<String> evaluated = new ArrayList<>();
  private boolean asked;

  /** Runs as a service, until stdin ends. */
  public static void main(String[] arguments) throws IOException {
    var broken = System.getenv().getOrDefault("STUB_BROKEN", "no service");
    if (System.getProperty("java.class.path").contains(broken)) {
      System.err.println("the stub is told to break");
      System.exit(7);
    }
    var service = new StubService();
    var server = listen(Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT")));
    server.createContext("/api/v1/filings/", service::filing);
    server.createContext("/api/v1/rule-profiles/", service::profile);
    server.createContext("/api/v1/evaluations", service::evaluation);
    server.start();
    var management = listen(Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT")));
    management.createContext("/q/health/ready", exchange -> answer(exchange, 200, "{}"));
    management.start();
    exitWithStdin();
  }

  /** Runs as the parts: an issuer, and made-up addresses of the others. */
  public static void parts() throws IOException {
    var server = listen(0);
    server.createContext(
        "/jiheng/token", exchange -> answer(exchange, 200, "{\"access_token\": \"stub\"}"));
    server.start();
    var role = "{\"user\": \"u\", \"password\": \"p\"}";
    var database = "{\"url\": \"u\", \"owner\": %s, \"application\": %s}".formatted(role, role);
    System.out.printf(
        "parts: {\"issuer\": \"http://127.0.0.1:%d/jiheng\", \"kafka\": \"k\", \"databases\":"
            + " {\"budget\": %s, \"indicator\": %s, \"report\": %s}}%n",
        server.getAddress().getPort(), database, database, database);
    exitWithStdin();
  }

  private static HttpServer listen(int port) throws IOException {
    return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
  }

  private static void exitWithStdin() throws IOException {
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  private synchronized void filing(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
    var filing = exchange.getRequestURI().getRawPath().substring("/api/v1/filings/".length());
    exchange.getResponseHeaders().set("ETag", "\"1-abc\"");
    if (exchange.getRequestMethod().equals("GET")) {
      answer(exchange, 200, "{}");
    } else if (body.contains("refuse me")) {
      answer(exchange, 422, "{\"errors\": [{\"pointer\": \"/fiscalYear\", \"reason\": \"不对。\"}]}");
    } else if (evaluated.contains(filing) && !"\"1-abc\"".equals(ifMatch)) {
      answer(exchange, 428, "{}");
    } else {
      evaluated.add(filing);
      answer(exchange, 201, "{\"revision\": 1}");
    }
  }

  private void profile(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answer(
        exchange,
        exchange.getRequestMethod().equals("GET") ? 404 : body.contains("refuse me") ? 422 : 201,
        "{}");
  }

  private synchronized void evaluation(HttpExchange exchange) throws IOException {
    var filing = exchange.getRequestURI().getRawPath().replace("/api/v1/evaluations", "");
    if (filing.isEmpty()) {
      answer(exchange, 200, "{\"items\": []}");
    } else if (!asked) {
      asked = true;
      exchange.getResponseHeaders().set("Retry-After", "1");
      answer(exchange, 202, "");
    } else {
      answer(
          exchange,
          200,
          "{\"department\": {\"code\": \"%s\"},  \"filingRevision\": 1}".formatted(filing));
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
