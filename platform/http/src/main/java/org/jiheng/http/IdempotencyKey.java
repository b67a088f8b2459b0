package org.jiheng.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client calls one request, so that it can repeat it. Taken as it was sent: with or without
 * quotes are two keys.
 */
public record IdempotencyKey(String value) {

  public static final String HEADER = "Idempotency-Key";

  /** At an answer that was given before. */
  public static final String REPLAYED = "Idempotency-Replayed";

  public static final int MAX_LENGTH = 255;

  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]+");

  /**
   * @param header every value of the header, in its order
   * @return empty where the header was not sent
   * @throws ProblemException 400 for what is no key
   */
  public static Optional<IdempotencyKey> of(List<String> header) {
    if (header.isEmpty()) {
      return Optional.empty();
    }
    if (header.size() > 1) {
      throw ProblemException.badRequest("请求头 " + HEADER + " 只能出现一次。");
    }
    var value = header.get(0).strip();
    if (value.isEmpty()) {
      throw ProblemException.badRequest("请求头 " + HEADER + " 不能为空。");
    }
    if (value.length() > MAX_LENGTH) {
      throw ProblemException.badRequest("请求头 " + HEADER + " 最多 " + MAX_LENGTH + " 个字符。");
    }
    if (!PRINTABLE.matcher(value).matches()) {
      throw ProblemException.badRequest("请求头 " + HEADER + " 只能含有可打印的 ASCII 字符。");
    }
    return Optional.of(new IdempotencyKey(value));
  }
}
