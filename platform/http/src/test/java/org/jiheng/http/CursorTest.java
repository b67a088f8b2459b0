package org.jiheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void theKeysOfAPageComeBack() {
    var keys = Arrays.asList("98.80", null, "431053");

    assertThat(Cursor.decode(Cursor.encode(keys), 3)).isEqualTo(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"a\\u0000\"]", "[]", "{}", "[1]", "[[\"a\"]]", "[\"a\"]x", "["})
  void whatNoPageGaveIsRefused(String json) {
    assertThatThrownBy(() -> Cursor.decode(encoded(json.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void anyBytesAreReadOrRefused() {
    var random = new Random(7);
    for (var i = 0; i < 20_000; i++) {
      var bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      read(encoded(bytes));
      read(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  private static void read(String cursor) {
    try {
      assertThat(Cursor.decode(cursor)).isInstanceOf(List.class);
    } catch (ProblemException refused) {
      assertThat(refused).hasMessageContaining("cursor");
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
