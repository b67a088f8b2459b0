package org.jiheng.gateway.routing;

import static org.jiheng.gateway.upstream.Upstream.BUDGET;
import static org.jiheng.gateway.upstream.Upstream.INDICATOR;
import static org.jiheng.gateway.upstream.Upstream.REPORT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiheng.gateway.upstream.Upstream;

/**
 * Which service answers which public path, by the first segment after {@code /api/v1}; what is
 * every service's own by the service that its path names. What is not named here does not exist for
 * clients, the services' internal paths above all.
 */
final class RoutingTable {

  private static final String PREFIX = "/api/v1/";
  private static final List<String> OF_A_SERVICE =
      List.of(PREFIX + "admin/outboxes/", PREFIX + "admin/restores/");

  private static final Pattern DISGUISED =
      Pattern.compile("(?i)%(?:[01][0-9a-f]|7f|5c|25(?:2[ef]|5c|25|[01][0-9a-f]))");

  private static final Map<String, Upstream> OWNERS =
      Map.ofEntries(
          Map.entry("departments", BUDGET),
          Map.entry("projects", BUDGET),
          Map.entry("statement-lines", BUDGET),
          Map.entry("postings", BUDGET),
          Map.entry("balances", BUDGET),
          Map.entry("executions", BUDGET),
          Map.entry("base-data", BUDGET),
          Map.entry("register", REPORT),
          Map.entry("rolls", BUDGET),
          Map.entry("forms", INDICATOR),
          Map.entry("indicators", INDICATOR),
          Map.entry("filings", REPORT),
          Map.entry("imports", REPORT),
          Map.entry("evaluations", REPORT),
          Map.entry("calendars", REPORT),
          Map.entry("samples", REPORT),
          Map.entry("budget-advice", REPORT),
          Map.entry("disclosures", REPORT),
          Map.entry("evidence", REPORT),
          Map.entry("evidence-links", REPORT),
          Map.entry("reminders", REPORT),
          Map.entry("move-batches", REPORT),
          Map.entry("tasks", REPORT),
          Map.entry("overview", REPORT),
          Map.entry("monitoring", REPORT),
          Map.entry("monitorings", REPORT),
          Map.entry("monitoring-overview", REPORT),
          Map.entry("rule-profiles", REPORT),
          Map.entry("templates", REPORT),
          Map.entry("publications", REPORT),
          Map.entry("admin", REPORT),
          Map.entry("audit", REPORT),
          Map.entry("events", REPORT));

  private static final Map<String, Upstream> SERVICES =
      Map.of("budget-service", BUDGET, "indicator-service", INDICATOR, "report-service", REPORT);

  private RoutingTable() {}

  /**
   * A service reads dots, encoded letters and matrix parameters as another path than the one that
   * is judged here, and one that decodes twice reads dots and slashes in what is encoded twice; so
   * a path that has any of these, a backslash or a control character is answered by nobody.
   */
  static boolean isPlain(String path, String normalized) {
    return path.equals(normalized) && path.indexOf(';') < 0 && !DISGUISED.matcher(path).find();
  }

  static Optional<Upstream> owner(String path) {
    for (String named : OF_A_SERVICE) {
      if (path.startsWith(named)) {
        return Optional.ofNullable(SERVICES.get(segment(path, named)));
      }
    }
    return path.startsWith(PREFIX)
        ? Optional.ofNullable(OWNERS.get(segment(path, PREFIX)))
        : Optional.empty();
  }

  /** What a path is about, of a few; the root for all that is no interface. */
  static String kind(String path) {
    if (!path.startsWith("/api/")) {
      return "/";
    }
    return isOwn(path) || owner(path).isPresent() ? PREFIX + segment(path, PREFIX) : "/api";
  }

  private static String segment(String path, String prefix) {
    var end = path.indexOf('/', prefix.length());
    return path.substring(prefix.length(), end < 0 ? path.length() : end);
  }

  /** What is about the gateway's own sessions. */
  static boolean isOwn(String path) {
    return path.equals("/api/v1/session");
  }
}
