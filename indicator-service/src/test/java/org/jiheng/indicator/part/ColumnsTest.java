package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void rowsAreWrittenByOneStatementThatReplacesAllButTheKey() {
    var columns =
        Columns.<String>of("town", "country", "code")
            .with("country", "text", row -> "CN")
            .with("code", "text", row -> row)
            .with("people", "int8", row -> 1L);

    assertThat(columns.sql())
        .isEqualTo(
            "insert into town (country, code, people)"
                + " select * from unnest(?::text[], ?::text[], ?::int8[])"
                + " on conflict (country, code) do update set people = excluded.people");
  }
}
