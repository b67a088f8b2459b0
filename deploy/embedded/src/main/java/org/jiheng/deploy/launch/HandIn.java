package org.jiheng.deploy.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hands a filing in and awaits its evaluation. */
final class HandIn {

  static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Gateway gateway;
  private final Platform platform;
  private final Map<String, String> etags = new HashMap<>();

  HandIn(Gateway gateway, Platform platform) {
    this.gateway = gateway;
    this.platform = platform;
  }

  /** The time that is left, and the last thing that was heard meanwhile. */
  private final class Wait {
    private final long end = System.nanoTime() + PATIENCE.toNanos();
    private String last = "平台没有应答。";

    boolean over() {
      return System.nanoTime() - end > 0;
    }

    void pause(Duration duration, String heard) throws InterruptedException, PlatformFault {
      last = heard;
      platform.checkAlive();
      Thread.sleep(duration.toMillis());
    }

    Outcome tooLate() {
      return new Outcome.NotEvaluated("%d 秒内未得到评价。%s".formatted(PATIENCE.toSeconds(), last));
    }
  }

  /** A filing that is there already is replaced. */
  Outcome handIn(FilingFile filing) throws InterruptedException, PlatformFault {
    var wait = new Wait();
    while (!wait.over()) {
      try {
        var etag = Optional.ofNullable(etags.get(filing.path()));
        var answer =
            gateway.put(
                "/api/v1/filings/" + filing.path(), filing.mediaType(), filing.body(), etag);
        if (answer.status() == 200 || answer.status() == 201) {
          answer.etag().ifPresent(current -> etags.put(filing.path(), current));
          return evaluation(filing, answer.json().path("revision").asInt(), wait);
        } else if (answer.status() == 428 && etag.isEmpty() && learnEtag(filing)) {
          continue;
        } else if (answer.status() < 500) {
          return new Outcome.Refused(ProblemText.of(answer));
        } else if (answer.status() == 500) {
          return new Outcome.NotEvaluated(ProblemText.of(answer));
        }
        wait.pause(answer.retryAfter(), ProblemText.of(answer));
      } catch (IOException e) {
        wait.pause(Duration.ofMillis(300), "网关没有应答（" + e + "）。");
      }
    }
    return wait.tooLate();
  }

  private boolean learnEtag(FilingFile filing) throws IOException, InterruptedException {
    var etag = gateway.get("/api/v1/filings/" + filing.path()).etag();
    etag.ifPresent(current -> etags.put(filing.path(), current));
    return etag.isPresent();
  }

  private Outcome evaluation(FilingFile filing, int revision, Wait wait)
      throws InterruptedException, PlatformFault {
    var path = "/api/v1/evaluations/" + filing.path() + "?filingRevision=" + revision;
    while (!wait.over()) {
      try {
        var answer = gateway.get(path);
        if (answer.status() == 200 && answer.json().path("filingRevision").asInt() >= revision) {
          return new Outcome.Evaluated(answer.body());
        }
        var heard = answer.status() < 300 ? "评价尚未形成。" : ProblemText.of(answer);
        wait.pause(answer.retryAfter(), heard);
      } catch (IOException e) {
        wait.pause(Duration.ofMillis(300), "网关没有应答（" + e + "）。");
      }
    }
    return wait.tooLate();
  }
}
