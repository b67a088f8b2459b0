package org.jiheng.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Where a page ended, as an opaque text: base64url of a JSON array of the last row's sort keys. */
public final class Cursor {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Cursor() {}

  /** A key may be null, such as the score of a row without one. */
  public static String encode(List<String> keys) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(keys));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param cursor as the client sent it; null or blank for the first page
   * @return the keys; empty for the first page
   * @throws ProblemException 400 for a text that no page gave
   */
  public static List<String> decode(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return List.of();
    }
    try {
      return strings(JSON.readTree(Base64.getUrlDecoder().decode(cursor)));
    } catch (IllegalArgumentException | IOException e) {
      throw broken();
    }
  }

  /**
   * As {@link #decode(String)}, and the cursor must be of a list that is sorted by so many keys.
   */
  public static List<String> decode(String cursor, int keys) {
    var decoded = decode(cursor);
    if (!decoded.isEmpty() && decoded.size() != keys) {
      throw broken();
    }
    return decoded;
  }

  /**
   * The number after which a page begins of a list that is sorted by one number.
   *
   * @param first what the first page begins after, which has no cursor
   */
  public static long number(String cursor, long first) {
    return number(cursor, first, Long::valueOf);
  }

  /** As {@link #number(String, long)}, of numbers that are no longer than an int. */
  public static int number(String cursor, int first) {
    return number(cursor, first, Integer::valueOf);
  }

  private static <N extends Number> N number(String cursor, N first, Function<String, N> reading) {
    var keys = decode(cursor, 1);
    try {
      return keys.isEmpty() ? first : reading.apply(keys.get(0));
    } catch (NumberFormatException e) {
      throw broken();
    }
  }

  /** For a cursor whose keys are not of the list's types. */
  public static ProblemException broken() {
    return ProblemException.badRequest("cursor 无效，请使用上一页返回的 next。");
  }

  /** No text of a database has a NUL, which it refuses as a value to compare with. */
  private static List<String> strings(JsonNode array) {
    if (!array.isArray() || array.isEmpty()) {
      throw broken();
    }
    var keys = new ArrayList<String>();
    for (JsonNode key : array) {
      if (!key.isTextual() && !key.isNull() || key.asText().indexOf('\0') >= 0) {
        throw broken();
      }
      keys.add(key.textValue());
    }
    return keys;
  }
}
