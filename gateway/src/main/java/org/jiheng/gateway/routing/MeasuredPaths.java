package org.jiheng.gateway.routing;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;

/**
 * Names a request's path for the metrics: one series a kind of path, whoever asks and whatever for.
 * A path as it was sent would put departments into the names of series, and anybody could use up
 * their number.
 */
@Singleton
class MeasuredPaths implements MeterFilter {

  private static final String URI = "uri";

  @Override
  public Meter.Id map(Meter.Id id) {
    var uri = id.getTag(URI);
    if (uri == null || !id.getName().startsWith("http.server.")) {
      return id;
    }
    return id.replaceTags(Tags.of(id.getTagsAsIterable()).and(Tag.of(URI, kind(uri))));
  }

  /** A word of the framework's and the path of a resource with its braces are kinds already. */
  private static String kind(String uri) {
    return !uri.startsWith("/") || uri.contains("{") ? uri : RoutingTable.kind(uri);
  }
}
