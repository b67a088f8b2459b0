package org.jiheng.report.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.OnBehalf;

/**
 * A real HTTP server in the place of the gateway, which takes filings as it does: the first of a
 * department and year, and another one only with the current revision. What its departments are
 * called tells what is special about them.
 */
final class TestGateway implements AutoCloseable {

  static final String REFUSED = "-refused";
  static final String CONFLICTING = "-conflicting";

  private final HttpServer server;
  private final Map<String, Filed> filed = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  /** What is there of a department and year. */
  private record Filed(int revision, String content) {}

  /** A request as it arrived. */
  record Seen(String uri, OnBehalf person, JsonNode token) {}

  TestGateway() throws IOException {
    var address = ConfigProvider.getConfig().getValue("jiheng.imports.gateway", URI.class);
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", address.getPort()), 0);
    server.setExecutor(Executors.newSingleThreadExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  List<Seen> seen() {
    return List.copyOf(seen);
  }

  int revision(String department) {
    return filed.get("/api/v1/filings/" + department + "/2024").revision();
  }

  boolean has(String department) {
    return filed.containsKey("/api/v1/filings/" + department + "/2024");
  }

  /** It took this filing, and whoever handed it in died. */
  void took(String department, String content) {
    filed.put("/api/v1/filings/" + department + "/2024", new Filed(1, content));
  }

  void goes() {
    away = true;
  }

  void comesBack() {
    away = false;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var content = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var uri = exchange.getRequestURI();
    var headers = exchange.getRequestHeaders();
    var token = headers.getFirst("Authorization").split("\\.")[1];
    seen.add(
        new Seen(
            uri.toString(),
            OnBehalf.of(headers.getFirst(OnBehalf.HEADER)).orElseThrow(),
            FilingJson.mapper().readTree(Base64.getUrlDecoder().decode(token))));
    if (away) {
      respond(exchange, 503, "{\"detail\":\"预算服务暂时无法应答，请稍后重试。\"}");
    } else if (uri.getPath().contains(REFUSED)) {
      respond(
          exchange,
          422,
          "{\"detail\":\"内容有 1 处不符合要求，逐条见 errors。\",\"errors\":["
              + "{\"pointer\":\"/forms/0/name\",\"value\":\"=1+1\",\"reason\":\"这里不对。\"}]}");
    } else if ("dryRun=true".equals(uri.getQuery())) {
      preview(exchange, uri.getPath(), content);
    } else {
      take(exchange, uri.getPath(), content, headers.getFirst("If-Match"));
    }
  }

  private void preview(HttpExchange exchange, String path, String content) throws IOException {
    var there = filed.get(path);
    var change =
        "{\"pointer\":\"/forms/0/indicators/0/actual\",\"before\":\"5 次\",\"after\":\"6 次\"}";
    var changes = there != null && there.content().equals(content) ? "" : change;
    respond(
        exchange,
        200,
        "{\"revision\":%s,\"changes\":[%s],\"conflicts\":[%s],\"preview\":{}}"
            .formatted(
                there == null ? null : there.revision(),
                changes,
                there != null && path.contains(CONFLICTING) ? change : ""));
  }

  private void take(HttpExchange exchange, String path, String content, String ifMatch)
      throws IOException {
    var there = filed.get(path);
    if (there != null && there.content().equals(content)) {
      respond(exchange, 200, receipt(there.revision(), false));
    } else if (there == null) {
      filed.put(path, new Filed(1, content));
      respond(exchange, 201, receipt(1, true));
    } else if (ifMatch == null) {
      respond(exchange, 428, "{\"detail\":\"修改已有内容必须带 If-Match。\"}");
    } else if (ifMatch.equals("\"" + there.revision() + "\"")) {
      filed.put(path, new Filed(there.revision() + 1, content));
      respond(exchange, 200, receipt(there.revision() + 1, true));
    } else {
      respond(exchange, 412, "{\"detail\":\"申报内容已有更新的版本。\"}");
    }
  }

  private static String receipt(int revision, boolean changed) {
    return "{\"revision\":%d,\"filing\":\"1a2b3c4d\",\"changed\":%s}".formatted(revision, changed);
  }

  private static void respond(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
