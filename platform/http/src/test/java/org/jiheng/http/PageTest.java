package org.jiheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages go on where the last one ended, and days begin in Shanghai. */
class PageTest {

  @Test
  void aCursorGivesItsKeysBack() {
    var keys = Arrays.asList("431053", null, "科学技术协会");

    assertThat(Cursor.encode(keys)).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.decode(Cursor.encode(keys), 3)).isEqualTo(keys);
    assertThat(Cursor.decode(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "bm8", "W10", "WzFd", "WyJhIl0gMQ", "e30", "WyJhIl0=="})
  void aBrokenCursorIsABadRequest(String cursor) {
    assertThatThrownBy(() -> Cursor.decode(cursor)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aCursorOfAnotherListIsABadRequest() {
    var cursor = Cursor.encode(List.of("a"));

    assertThatThrownBy(() -> Cursor.decode(cursor, 2)).isInstanceOf(ProblemException.class);
  }

  @Test
  void theExtraRowOnlyTellsThatThereIsMore() {
    var page = Page.of(List.of("a", "b", "c"), 2, List::of);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(Cursor.decode(page.next())).containsExactly("b");
    assertThat(Page.of(List.of("a", "b"), 2, List::of).next()).isNull();
  }

  @Test
  void aBusinessDayBeginsAtMidnightInShanghai() {
    var evening = Clock.fixed(Instant.parse("2024-12-31T16:00:00Z"), ZoneOffset.UTC);

    assertThat(new BusinessDates(evening).today()).isEqualTo(LocalDate.of(2025, 1, 1));
  }
}
