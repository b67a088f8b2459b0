package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jiheng.budget.register.Registered;
import org.jiheng.http.ProblemException;
import org.junit.jupiter.api.Test;

class RevisionsTest {

  private static final Registered THIRD = new Registered(3, "aaaa", null);

  @Test
  void theFirstFilingIsRevisionOne() {
    assertThat(Revisions.next(Optional.empty(), null)).isEqualTo(1);
  }

  @Test
  void aFirstFilingCannotHaveSeenAnother() {
    assertRefused(Optional.empty(), "\"1-0123abcd\"", 412);
  }

  @Test
  void theNextRevisionNeedsTheNewest() {
    assertThat(Revisions.next(Optional.of(THIRD), "\"3-0123abcd\"")).isEqualTo(4);
    assertRefused(Optional.of(THIRD), "\"2-0123abcd\"", 412);
    assertRefused(Optional.of(THIRD), null, 428);
  }

  @Test
  void onlyTheNewestContentStands() {
    assertThat(Revisions.stands(THIRD, "aaaa", false, false)).isTrue();
    assertThat(Revisions.stands(THIRD, "bbbb", false, false)).isFalse();
    assertThat(Revisions.stands(THIRD, "aaaa", true, false)).isFalse();
    assertThat(Revisions.stands(THIRD, "aaaa", false, true)).isFalse();
  }

  private static void assertRefused(Optional<Registered> newest, String ifMatch, int status) {
    assertThatThrownBy(() -> Revisions.next(newest, ifMatch))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().status()).isEqualTo(status));
  }
}
