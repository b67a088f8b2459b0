package org.jiheng.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands where an operator has an OpenTelemetry collector, and keeps what is exported to it. */
final class Collector {

  private static final int RESOURCE_SPANS = 1;
  private static final int RESOURCE = 1;
  private static final int SCOPE_SPANS = 2;
  private static final int SPANS = 2;

  private final Queue<ExportedSpan> spans = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  private Collector(HttpServer server) {
    this.server = server;
  }

  static Collector start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var collector = new Collector(server);
    server.createContext("/v1/traces", collector::take);
    server.start();
    return collector;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<ExportedSpan> ofTrace(String traceId) {
    return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
  }

  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      spans.addAll(read(new ProtobufMessage(exchange.getRequestBody().readAllBytes())));
      exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static List<ExportedSpan> read(ProtobufMessage request) {
    var read = new ArrayList<ExportedSpan>();
    for (ProtobufMessage ofResource : request.messages(RESOURCE_SPANS)) {
      var resource = ofResource.messages(RESOURCE).get(0).text();
      for (ProtobufMessage ofScope : ofResource.messages(SCOPE_SPANS)) {
        ofScope.messages(SPANS).forEach(span -> read.add(ExportedSpan.of(resource, span)));
      }
    }
    return read;
  }
}
