package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.budget.Stored;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnParts("budget")
class ConcurrentFilingIT {

  private static final int WRITERS = 6;

  @Test
  void ofManyWritersOverOneRevisionOneWins() {
    json(Api.take(FiledJson.of("race")), 200);

    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, WRITERS)
            .mapToObj(writer -> CompletableFuture.supplyAsync(() -> replace(writer)))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join).sorted())
        .containsExactly(200, 412, 412, 412, 412, 412);
    assertThat(Stored.texts("select revision from filing where department = 'race' order by 1"))
        .containsExactly("1", "2");
    assertThat(Stored.imbalances()).isEmpty();
  }

  @Test
  void versionsOfADepartmentFollowItsEvents() {
    assertThat(
            Stored.texts(
                """
                select id from (
                  select id, (data::jsonb ->> 'version')::bigint as version,
                      lag((data::jsonb ->> 'version')::bigint)
                        over (partition by department order by id) as former
                  from outbox) as event
                where version <= former
                """))
        .isEmpty();
  }

  private static int replace(int writer) {
    var filing = FiledJson.of("race");
    FiledJson.line(filing, 0).put("executed", 10 + writer);
    return Api.take(filing, 1).statusCode();
  }
}
