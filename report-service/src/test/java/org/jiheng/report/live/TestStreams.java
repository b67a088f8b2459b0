package org.jiheng.report.live;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jiheng.live.Filter;
import org.jiheng.live.LiveStreams;

/** A way to streams whose client's rights a test sets: it may see one department for so long. */
@ApplicationScoped
class TestStreams {

  private final LiveStreams streams;
  private final Clock clock;

  TestStreams(LiveStreams streams, Clock clock) {
    this.streams = streams;
    this.clock = clock;
  }

  void register(@Observes Router router) {
    router
        .get("/test/events/:department/:seconds")
        .handler(
            request -> {
              var seconds = Long.parseLong(request.pathParam("seconds"));
              var gone =
                  streams.open(
                      request.response(),
                      Filter.of(
                          List.of(), List.of(), List.of(), request.pathParam("department")::equals),
                      null,
                      clock.instant().plusSeconds(seconds));
              request.response().closeHandler(closed -> gone.run());
            });
  }
}
