package org.jiheng.cycle.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingAnswersTest {

  private static final AnswerEntry FIRST = entry(AnswerState.ANSWERED, "四舍五入");
  private static final AnswerEntry ACCEPTED = entry(AnswerState.ACCEPTED_EXPLANATION, null);
  private static final AnswerEntry REJECTED = entry(AnswerState.REJECTED, "请改正");
  private static final AnswerEntry SECOND = entry(AnswerState.ANSWERED, "已补充依据");

  @Test
  void aFindingIsOpenUntilSomebodyExplainsIt() {
    assertThat(after().state()).isEqualTo(AnswerState.OPEN);
    assertThat(after(FIRST).state()).isEqualTo(AnswerState.ANSWERED);
    assertThat(new FindingAnswers(List.of(FIRST)).of("other").state()).isEqualTo(AnswerState.OPEN);
  }

  @Test
  void theNewestVerdictOfTheNewestExplanationCounts() {
    assertThat(after(FIRST, REJECTED, ACCEPTED).state())
        .isEqualTo(AnswerState.ACCEPTED_EXPLANATION);
    assertThat(after(FIRST, ACCEPTED, REJECTED)).isEqualTo(new AnsweredFinding(FIRST, REJECTED));
  }

  @Test
  void whatIsExplainedAnewIsJudgedAnew() {
    assertThat(after(FIRST, REJECTED, SECOND)).isEqualTo(new AnsweredFinding(SECOND, null));
  }

  @Test
  void onlyAnExplanationThatNobodyRejectedIsAnAnswer() {
    assertThat(AnswerState.values())
        .filteredOn(AnswerState::isAnswered)
        .containsExactly(AnswerState.ANSWERED, AnswerState.ACCEPTED_EXPLANATION);
  }

  private static AnsweredFinding after(AnswerEntry... entries) {
    return new FindingAnswers(List.of(entries)).of("f");
  }

  private static AnswerEntry entry(AnswerState state, String text) {
    return new AnswerEntry("f", state, text, "clerk", "department-clerk", Instant.EPOCH);
  }
}
