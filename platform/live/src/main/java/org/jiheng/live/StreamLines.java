package org.jiheng.live;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What stands on a stream beside the events. */
final class StreamLines {

  /** An empty comment, which tells both sides that the connection lives. */
  static final byte[] HEARTBEAT = ascii(":\n\n");

  static final byte[] EXPIRED = ascii(": the token has expired\n\n");

  private static final byte[] POSITION = ascii("event: position\ndata: {}\n\n");

  private StreamLines() {}

  /** How long a client waits before it comes again. */
  static byte[] retry(Duration after) {
    return ascii("retry: " + after.toMillis() + "\n\n");
  }

  /** No change, only how far the stream is. */
  static byte[] position() {
    return POSITION;
  }

  static byte[] reset(Reset reason) {
    return ascii("event: reset\ndata: {\"reason\":\"" + reason.code() + "\"}\n\n");
  }

  static Buffer of(List<byte[]> parts) {
    var buffer = Buffer.buffer(parts.stream().mapToInt(part -> part.length).sum());
    parts.forEach(buffer::appendBytes);
    return buffer;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
