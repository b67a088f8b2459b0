package org.jiheng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A client of server-sent events that does what the standard says, on the JDK's HTTP client. */
public final class EventStream implements AutoCloseable, Flow.Subscriber<String> {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Event> events = new ArrayList<>();
  private final StringBuilder data = new StringBuilder();
  private String name = "";
  private String id;
  private String lastEventId;
  private int comments;
  private volatile boolean ended;
  private volatile HttpResponse.ResponseInfo answer;
  private volatile Subscription subscription;

  private EventStream() {}

  /**
   * An event that was dispatched.
   *
   * @param name empty for the events that a browser hands to {@code onmessage}
   */
  public record Event(String name, String id, String data) {
    public JsonNode json() {
      return Json.read(data);
    }
  }

  /**
   * Returns when the response has begun.
   *
   * @param lastEventId null for a client that comes for the first time
   */
  public static EventStream open(URI address, String token, String lastEventId) {
    var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    request.header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var stream = new EventStream();
    HTTP.sendAsync(
            request.build(),
            head -> {
              stream.answer = head;
              return BodyHandlers.fromLineSubscriber(stream).apply(head);
            })
        .whenComplete((done, failure) -> stream.ended = true);
    Awaitility.await("an answer of " + address)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> stream.answer != null || stream.ended);
    return stream;
  }

  /** The status of the response; 0 where there was none. */
  public int status() {
    return answer == null ? 0 : answer.statusCode();
  }

  /** The first value of the response's header, empty where there is none. */
  public String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  public synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /** The events without a name. */
  public List<Event> changes() {
    return events().stream().filter(event -> event.name().isEmpty()).toList();
  }

  /** Null before the first id. */
  public synchronized String lastEventId() {
    return lastEventId;
  }

  public synchronized int comments() {
    return comments;
  }

  /** Whether the other side has ended the stream, or cut it. */
  public boolean isEnded() {
    return ended;
  }

  public EventStream await(String what, Predicate<EventStream> condition) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> condition.test(this));
    return this;
  }

  /** Returns when so many events without a name are here. */
  public EventStream awaitChanges(int count) {
    return await(count + " changes", stream -> stream.changes().size() >= count);
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(String line) {
    var colon = line.indexOf(':');
    if (line.isEmpty()) {
      dispatch();
    } else if (colon == 0) {
      comments++;
    } else {
      var value = colon < 0 ? "" : line.substring(colon + 1);
      field(
          colon < 0 ? line : line.substring(0, colon),
          value.startsWith(" ") ? value.substring(1) : value);
    }
  }

  private void field(String field, String value) {
    switch (field) {
      case "event" -> name = value;
      case "id" -> id = value;
      case "data" -> data.append(value).append('\n');
      default -> {}
    }
  }

  private void dispatch() {
    lastEventId = id;
    if (data.length() > 0) {
      data.setLength(data.length() - 1);
      events.add(new Event(name, id, data.toString()));
      data.setLength(0);
    }
    name = "";
  }

  @Override
  public void onError(Throwable failure) {
    ended = true;
  }

  @Override
  public void onComplete() {
    ended = true;
  }

  @Override
  public void close() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
