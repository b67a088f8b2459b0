package org.jiheng.rules.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Writes an evaluation's view as the bytes that a GET answers: the same view, the same bytes. */
public final class EvaluationJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Begins what is said beside the head; no text before it can hold it, for lack of a quote. */
  private static final byte[] CONTENT = ",\"forms\":".getBytes(StandardCharsets.US_ASCII);

  /** What tells revisions of the same content apart. */
  private static final Pattern PLACE =
      Pattern.compile(",\"revision\":\\d+|,\"asOf\":(?:null|\"[^\"]*\")");

  private EvaluationJson() {}

  /** The view as UTF-8 JSON without line breaks. */
  public static byte[] bytes(EvaluationView view) {
    try {
      return MAPPER.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An evaluation's view is always writable", e);
    }
  }

  /** A kept or served evaluation as its view again. */
  public static EvaluationView view(String body) {
    try {
      return MAPPER.readValue(body, EvaluationView.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept evaluation is always readable", e);
    }
  }

  public static String text(EvaluationView view) {
    return new String(bytes(view), StandardCharsets.UTF_8);
  }

  /**
   * An evaluation with the head of another view of it: the content, which is nearly all of it, is
   * not written again.
   */
  public static byte[] withHead(byte[] body, EvaluationView view) {
    var head = bytes(view.head());
    var end = content(head);
    var from = content(body);
    var whole = Arrays.copyOf(head, end + body.length - from);
    System.arraycopy(body, from, whole, end, body.length - from);
    return whole;
  }

  public static JsonNode tree(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept evaluation is always readable", e);
    }
  }

  public static JsonNode tree(byte[] body) {
    return tree(body, 0, body.length);
  }

  /** A part of a body that is a value by itself. */
  public static JsonNode tree(byte[] body, int from, int end) {
    try {
      return MAPPER.readTree(body, from, end - from);
    } catch (IOException e) {
      throw new IllegalStateException("A kept evaluation is always readable", e);
    }
  }

  /** Whether two bodies say the same, whatever their revisions and times. */
  public static boolean sameContent(byte[] one, byte[] other) {
    var at = content(one);
    var otherAt = content(other);
    return Arrays.equals(one, at, one.length, other, otherAt, other.length)
        && withoutPlace(one, at).equals(withoutPlace(other, otherAt));
  }

  private static int content(byte[] body) {
    var at = 0;
    while (!Arrays.equals(body, at, at + CONTENT.length, CONTENT, 0, CONTENT.length)) {
      at++;
    }
    return at;
  }

  private static String withoutPlace(byte[] body, int end) {
    return PLACE.matcher(new String(body, 0, end, StandardCharsets.UTF_8)).replaceAll("");
  }

  /** The same body, telling of a newer filing that has not arrived whole. */
  public static String pending(String body, int revision) {
    try {
      return MAPPER.writeValueAsString(((ObjectNode) tree(body)).put("pending", revision));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree is always writable", e);
    }
  }
}
