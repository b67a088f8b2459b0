package org.jiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlameTest {

  @ParameterizedTest
  @ValueSource(strings = {"22001", "22021", "23505", "23514", "54000", "54001"})
  void anEventThatTheDatabaseCanNeverTakeIsToBlame(String state) {
    assertThat(Blame.isOnTheWork(refused(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "55P03", "57P01", "58030"})
  void aDatabaseThatIsAwayOrBusyIsToBlameItself(String state) {
    assertThat(Blame.isOnTheWork(refused(state))).isFalse();
  }

  @Test
  void aFailureWithoutTheDatabaseIsTheEvents() {
    assertThat(Blame.isOnTheWork(new ArithmeticException("by zero"))).isTrue();
  }

  @Test
  void aStackThatOverflowsIsTheEventsAlsoWhereATransactionWrapsIt() {
    assertThat(Blame.isOnTheWork(new QuarkusTransactionException(new StackOverflowError())))
        .isTrue();
    assertThat(Blame.isOnTheWork(new QuarkusTransactionException(new Exception()))).isFalse();
  }

  private static RuntimeException refused(String state) {
    return new IllegalStateException("cannot keep", new SQLException("refused", state));
  }
}
