package org.jiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jiheng.http.Cursor;
import org.junit.jupiter.api.Test;

class JobResourceTest {

  private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");

  private final JobResource<Errand, String> resource =
      new JobResource<>("/errands", errand -> "errand " + errand.id());

  @Test
  void aJobThatIsBegunHasAPlaceAndATimeToLookAgain() {
    var answer = resource.begun(errand(7, null));

    assertThat(answer.getStatus()).isEqualTo(202);
    assertThat(answer.getLocation()).isEqualTo(URI.create("/errands/7"));
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    assertThat(answer.getHeaderString("ETag")).isEqualTo("\"3\"");
    assertThat(answer.getEntity()).isEqualTo("errand 7");
  }

  @Test
  void aJobThatEndedIsNotWorthLookingAtAgain() {
    var answer = resource.standing(errand(7, NOON));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeaderString("Retry-After")).isNull();
    assertThat(resource.standing(errand(7, null)).getHeaderString("Retry-After")).isEqualTo("1");
  }

  @Test
  void theListGoesOnWhereAPageEnded() {
    JobResource.Before<Errand> all =
        (before, limit) ->
            LongStream.iterate(Math.min(before, 4) - 1, id -> id > 0, id -> id - 1)
                .limit(limit)
                .mapToObj(id -> errand(id, null))
                .toList();

    var first = resource.page(null, 2, all);
    assertThat(first.items()).containsExactly("errand 3", "errand 2");
    assertThat(Cursor.decode(first.next())).isEqualTo(List.of("2"));

    var last = resource.page(first.next(), 2, all);
    assertThat(last.items()).containsExactly("errand 1");
    assertThat(last.next()).isNull();
  }

  private static Errand errand(long id, Instant finishedAt) {
    return new Errand(id, Errand.State.QUEUED, finishedAt, null, new Errand.Work("town", 0), 3);
  }
}
