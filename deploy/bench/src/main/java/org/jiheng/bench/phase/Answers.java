package org.jiheng.bench.phase;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jiheng.deploy.launch.Gateway;

/** What is not answered as expected is not measured. */
final class Answers {

  private Answers() {}

  static Gateway.Answer expect(int status, Gateway.Answer answer) {
    return expect(Set.of(status), answer);
  }

  static Gateway.Answer expect(Set<Integer> statuses, Gateway.Answer answer) {
    if (!statuses.contains(answer.status())) {
      throw new IllegalStateException(
          answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer;
  }
}
