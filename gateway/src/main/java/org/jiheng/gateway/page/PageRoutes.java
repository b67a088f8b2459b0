package org.jiheng.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Serves the page: one document at each address of the page, which is asked for anew every time,
 * and scripts and styles for good, compressed when the page was built.
 */
@Singleton
class PageRoutes {

  private static final int BEFORE_RESOURCES = 1;
  private static final String ASSETS = "/assets/";
  private static final String ENTRY = "/";
  private static final String PACKED = " packed";
  private static final Pattern REFUSED = Pattern.compile("(?i)gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

  private final Map<String, PageFile> files = new ConcurrentHashMap<>();

  void register(@Observes Router router) {
    for (String place :
        List.of(
            "/",
            "/signed-in",
            "/tasks",
            "/province/*",
            "/rule-profiles/*",
            "/imports/*",
            "/budget-advice/*",
            "/departments/*")) {
      router.get(place).order(BEFORE_RESOURCES).blockingHandler(this::entry, false);
    }
    router.get(ASSETS + "*").order(BEFORE_RESOURCES).blockingHandler(this::asset, false);
  }

  private void entry(RoutingContext context) {
    var entry = kept(ENTRY, PageFile::entry);
    if (entry.isEmpty()) {
      context.next();
    } else {
      send(context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache"), entry.get());
    }
  }

  private void asset(RoutingContext context) {
    var name = context.request().path().substring(ASSETS.length());
    var packed = takesGzip(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
    var asset = kept(packed ? name + PACKED : name, () -> PageFile.asset(name, packed));
    if (asset.isEmpty()) {
      context.next();
    } else {
      context
          .response()
          .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
          .putHeader(HttpHeaders.VARY, "Accept-Encoding");
      send(context.response(), asset.get());
    }
  }

  /** Only what there is is kept, so that nobody fills the memory by asking. */
  private Optional<PageFile> kept(String key, Supplier<Optional<PageFile>> reading) {
    var before = files.get(key);
    if (before != null) {
      return Optional.of(before);
    }
    var found = reading.get();
    found.ifPresent(file -> files.put(key, file));
    return found;
  }

  static boolean takesGzip(String acceptEncoding) {
    return acceptEncoding != null
        && acceptEncoding.toLowerCase(Locale.ROOT).contains("gzip")
        && !REFUSED.matcher(acceptEncoding).find();
  }

  private static void send(HttpServerResponse response, PageFile file) {
    response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
    if (file.packed()) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.end(Buffer.buffer(file.content()));
  }
}
