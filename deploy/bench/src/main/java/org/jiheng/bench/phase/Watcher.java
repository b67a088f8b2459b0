package org.jiheng.bench.phase;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jiheng.bench.statistic.Times;

/** One client of the live stream. */
final class Watcher implements Flow.Subscriber<String> {

  private static final Pattern TIME = Pattern.compile("\"time\":\"([^\"]+)\"");
  private static final String DATA = "data: ";

  private final Consumer<String> reader;
  private final CompletableFuture<Void> placed = new CompletableFuture<>();
  private volatile Subscription subscription;
  private volatile boolean ended;

  /**
   * @param reader is given every event as JSON
   */
  Watcher(Consumer<String> reader) {
    this.reader = reader;
  }

  /** One that takes the time between an event's own and its arrival. */
  static Watcher timing(Times times) {
    return new Watcher(
        data -> {
          var time = TIME.matcher(data);
          if (time.find()) {
            times.add(Duration.between(Instant.parse(time.group(1)), Instant.now()).toNanos());
          }
        });
  }

  /** Completed once the stream has its place in the logs. */
  CompletableFuture<Void> open(java.net.http.HttpClient http, HttpRequest request) {
    http.sendAsync(request, this::body)
        .whenComplete(
            (done, failure) -> {
              ended = true;
              placed.completeExceptionally(
                  failure == null ? new IllegalStateException("the stream ended") : failure);
            });
    return placed;
  }

  private HttpResponse.BodySubscriber<Void> body(HttpResponse.ResponseInfo head) {
    if (head.statusCode() != 200) {
      placed.completeExceptionally(
          new IllegalStateException("the stream was answered with " + head.statusCode()));
    }
    return BodyHandlers.fromLineSubscriber(this).apply(head);
  }

  boolean isEnded() {
    return ended;
  }

  void close() {
    if (subscription != null) {
      subscription.cancel();
    }
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(String line) {
    if (line.startsWith("event: position")) {
      placed.complete(null);
    } else if (line.startsWith(DATA)) {
      reader.accept(line.substring(DATA.length()));
    }
  }

  @Override
  public void onError(Throwable failure) {
    ended = true;
  }

  @Override
  public void onComplete() {
    ended = true;
  }
}
