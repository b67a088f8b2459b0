package org.jiheng.filing.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Sound filings with something else in any place, for some seconds (the system property {@code
 * fuzz.seconds} asks for more): read or refused, and nothing else happens.
 */
class FuzzedJsonIT {

  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 5));

  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "{}",
          "[]",
          "[null]",
          "{\"a\":1}",
          "[[]]",
          "\"\"",
          "\"\\u0000\"",
          "-1",
          "1e2147483648",
          "1e-2147483649",
          "1e400",
          "0.1234567",
          "99999999999999999999",
          "\"7\"",
          "2024.9",
          "\"\\ud800\"",
          "[1,\"a\",null,{}]",
          "NaN",
          "{\"a\":1,\"a\":2}");

  @Test
  void everyBodyIsReadOrRefused() {
    var seed = Long.getLong("fuzz.seed", System.nanoTime());
    var random = new Random(seed);
    var end = System.nanoTime() + TIME.toNanos();
    while (System.nanoTime() < end) {
      var body = SmallFiling.text();
      for (var changes = 1 + random.nextInt(3); changes > 0; changes--) {
        body = changed(body, random);
      }
      read(body, seed);
    }
  }

  private static void read(String body, long seed) {
    try {
      var document = new FilingReader().read(body.getBytes(UTF_8), "100", 2024);
      FilingJson.mapper().writeValueAsBytes(document.faults());
    } catch (MalformedFiling refused) {
      return;
    } catch (Exception | StackOverflowError failure) {
      fail("-Dfuzz.seed=" + seed + ": " + body, failure);
    }
  }

  /** Another value behind a colon or in a list, or a piece that is gone. */
  private static String changed(String body, Random random) {
    var place = random.nextInt(body.length());
    var from = Math.max(body.indexOf(':', place), body.indexOf('[', place));
    if (from < 0 || random.nextInt(20) == 0) {
      return body.substring(0, place) + body.substring(Math.min(body.length(), place + 3));
    }
    var to = from + 1;
    for (var depth = 0; to < body.length(); to++) {
      var letter = body.charAt(to);
      if (depth == 0 && (letter == ',' || letter == '}' || letter == ']')) {
        break;
      }
      depth += letter == '{' || letter == '[' ? 1 : letter == '}' || letter == ']' ? -1 : 0;
    }
    return body.substring(0, from + 1) + ODD.get(random.nextInt(ODD.size())) + body.substring(to);
  }
}
