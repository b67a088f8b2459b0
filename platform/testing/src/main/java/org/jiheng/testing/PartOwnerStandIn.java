package org.jiheng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A real HTTP server in the place of an owner of a filing's part, which stages, holds and takes as
 * an owner does but keeps no facts: a test publishes those itself. What a department is called
 * tells what is special about it, because the test and this server share no memory.
 */
public final class PartOwnerStandIn {

  /** The owner finds a fault in the first form's name. */
  public static final String REFUSED = "-refused";

  /**
   * A filing that replaces another meets a single change when it is staged, and one that is handed
   * in when it is locked.
   */
  public static final String CONFLICTING = "-conflicting";

  /** As before, but the change is made between the stage and the hold. */
  public static final String OVERTAKEN = "-overtaken";

  /** The owner does not answer, until a request to {@code /comes-back} of that department. */
  public static final String AWAY = "-away";

  private static final String CHANGE =
      "{\"pointer\":\"/forms/0/indicators/0/actual\",\"path\":\"/forms/overall/indicators/0\","
          + "\"before\":\"5 次\",\"after\":\"6 次\"}";

  private final HttpServer server;
  private final Map<String, Taken> taken = new ConcurrentHashMap<>();
  private final Map<String, Boolean> staged = new ConcurrentHashMap<>();
  private final Map<String, Boolean> back = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> locks = new ConcurrentHashMap<>();

  /** The revision that stands; {@code filing} is null where it was voided. */
  private record Taken(int revision, String filing) {

    private static final Taken NOTHING = new Taken(0, null);
  }

  private PartOwnerStandIn(HttpServer server) {
    this.server = server;
  }

  static PartOwnerStandIn start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var owner = new PartOwnerStandIn(server);
      server.setExecutor(Executors.newCachedThreadPool(PartOwnerStandIn::daemon));
      server.createContext("/", owner::handle);
      server.start();
      return owner;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "owner-stand-in");
    thread.setDaemon(true);
    return thread;
  }

  private void handle(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var path = exchange.getRequestURI().getPath();
    var year = path.substring(0, path.lastIndexOf('/'));
    var verb = path.substring(year.length() + 1);
    if (verb.equals("comes-back")) {
      back.put(year, true);
      respond(exchange, 200, "{}");
    } else if (year.contains(AWAY) && !back.containsKey(year)) {
      respond(exchange, 503, "{\"detail\":\"暂时无法应答。\"}");
    } else {
      answer(exchange, year, verb, Json.read(body));
    }
  }

  private void answer(HttpExchange exchange, String year, String verb, JsonNode told)
      throws IOException {
    var standing = taken.getOrDefault(year, Taken.NOTHING);
    var filing = told.path("filing").isTextual() ? told.get("filing").textValue() : null;
    switch (verb) {
      case "staged" -> stage(exchange, year, standing, filing, told.path("kept").asBoolean());
      case "held" -> hold(exchange, year, standing, filing);
      case "taken" -> {
        var revision = told.path("revision").intValue();
        if (revision > standing.revision()) {
          taken.put(year, new Taken(revision, filing));
        }
        respond(exchange, 200, standing(Math.max(revision, standing.revision())));
      }
      case "locked" -> lock(exchange, year, told);
      case "lock" -> respond(exchange, 200, locks.getOrDefault(year, Json.read("{}")).toString());
      default -> respond(exchange, 200, standing(standing.revision()));
    }
  }

  private void lock(HttpExchange exchange, String year, JsonNode order) throws IOException {
    if (order.path("part").isObject() && year.contains(CONFLICTING)) {
      respond(exchange, 412, "{\"conflicts\":[" + CHANGE + "]}");
      return;
    }
    var kept =
        locks.merge(
            year, order, (former, newer) -> revision(former) < revision(newer) ? newer : former);
    respond(exchange, 200, "{\"stateRevision\":" + revision(kept) + "}");
  }

  private static long revision(JsonNode order) {
    return order.path("stateRevision").longValue();
  }

  private void stage(
      HttpExchange exchange, String year, Taken standing, String filing, boolean kept)
      throws IOException {
    if (year.contains(REFUSED)) {
      respond(
          exchange,
          422,
          "{\"errors\":[{\"pointer\":\"/forms/0/name\",\"value\":\"=1+1\",\"reason\":\"这里不对。\"}]}");
      return;
    }
    if (kept) {
      staged.put(year + filing, true);
    }
    var same = standing.filing() != null && standing.filing().equals(filing);
    var conflicting = standing.filing() != null && !same && year.contains(CONFLICTING);
    respond(
        exchange,
        200,
        "{\"takenRevision\":%s,\"changes\":[%s],\"conflicts\":[%s]}"
            .formatted(
                standing.revision() == 0 ? null : standing.revision(),
                same ? "" : CHANGE,
                conflicting ? CHANGE : ""));
  }

  private void hold(HttpExchange exchange, String year, Taken standing, String filing)
      throws IOException {
    if (!staged.containsKey(year + filing)) {
      respond(exchange, 404, "{\"detail\":\"没有暂存。\"}");
    } else if (standing.filing() != null && year.contains(OVERTAKEN)) {
      respond(exchange, 412, "{\"conflicts\":[" + CHANGE + "]}");
    } else {
      respond(exchange, 200, standing(standing.revision()));
    }
  }

  private static String standing(int revision) {
    return "{\"takenRevision\":" + revision + ",\"changed\":true}";
  }

  private static void respond(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
