package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jiheng.indicator.Database;
import org.jiheng.indicator.Published;
import org.jiheng.indicator.Service;
import org.jiheng.indicator.SmallFiling;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("indicator")
class ConcurrentFilingsIT {
  private static final int WRITERS = 6;

  @Test
  void filingsHandedInAtOnceEndInTheNewestRevision() {
    var writers =
        IntStream.rangeClosed(1, WRITERS)
            .mapToObj(
                revision ->
                    CompletableFuture.runAsync(
                        () -> Service.take("race", revision, filing("第 " + revision + " 版"))))
            .toArray(CompletableFuture[]::new);

    CompletableFuture.allOf(writers).join();

    Service.rows("race").then().body("items.level3", contains("第 6 版", "讲座"));
    assertThat(Database.rows("indicator", "race")).isEqualTo(2);
    var events = Published.events("race", Database.rows("outbox_trail", "race"));
    assertThat(events)
        .extracting(event -> event.json().path("version").asLong())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static SmallFiling filing(String name) {
    return SmallFiling.of("race").form("overall").row(name, "1 次").row("讲座", "5 次");
  }
}
