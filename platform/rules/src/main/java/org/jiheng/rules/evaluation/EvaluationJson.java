package org.jiheng.rules.evaluation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
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
  private static final String CONTENT = ",\"forms\":";

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
   * The text of an evaluation with the head of another view of it: the content, which is nearly all
   * of it, is not written again.
   */
  public static String withHead(String text, EvaluationView view) {
    var head = text(view.head());
    return head.substring(0, head.indexOf(CONTENT)) + text.substring(text.indexOf(CONTENT));
  }

  public static JsonNode tree(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept evaluation is always readable", e);
    }
  }

  /** Whether two texts say the same, whatever their revisions and times. */
  public static boolean sameContent(String one, String other) {
    var at = one.indexOf(CONTENT);
    var otherAt = other.indexOf(CONTENT);
    return one.length() - at == other.length() - otherAt
        && one.regionMatches(at, other, otherAt, one.length() - at)
        && withoutPlace(one.substring(0, at)).equals(withoutPlace(other.substring(0, otherAt)));
  }

  private static String withoutPlace(String head) {
    return PLACE.matcher(head).replaceAll("");
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
