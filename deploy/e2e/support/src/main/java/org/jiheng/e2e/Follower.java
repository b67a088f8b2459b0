package org.jiheng.e2e;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.testing.EventStream;
import org.jiheng.testing.Tokens;

/** A client of the live stream that comes back with its last id whenever its stream is cut. */
final class Follower implements AutoCloseable {

  private final String query;
  private final List<EventStream.Event> received = new ArrayList<>();
  private EventStream stream;
  private String lastEventId;
  private boolean connected;

  private Follower(String query) {
    this.query = query;
  }

  /** Returns when the client has its place in the logs. */
  static Follower of(String query) {
    var follower = new Follower(query);
    follower.connect();
    follower.stream.await("a position", open -> open.lastEventId() != null);
    return follower;
  }

  /** What the client has, without what only tells its place. */
  List<EventStream.Event> changes() {
    var all = new ArrayList<EventStream.Event>(received);
    if (connected) {
      all.addAll(stream.changes());
    }
    return all;
  }

  List<EventStream.Event> resets() {
    return stream.events().stream().filter(event -> event.name().equals("reset")).toList();
  }

  /** Has gone with what it has; a stream that is cut is noticed by its client sooner or later. */
  void disconnect() {
    stream.close();
    connected = false;
    var last = stream.changes();
    received.addAll(last);
    lastEventId = last.isEmpty() ? lastEventId : last.get(last.size() - 1).id();
  }

  void connect() {
    var address = URI.create(Platform.running().gateway() + "/api/v1/events" + query);
    stream = EventStream.open(address, Tokens.bearer(), lastEventId);
    if (stream.status() != 200) {
      throw new IllegalStateException("the stream was answered with " + stream.status());
    }
    connected = true;
  }

  Follower awaitChanges(int count) {
    stream.await(count + " changes", open -> received.size() + open.changes().size() >= count);
    return this;
  }

  @Override
  public void close() {
    stream.close();
  }
}
