package org.jiheng.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What every error of the platform looks like to a client: RFC 9457.
 *
 * @param type a relative reference such as {@code /problems/invalid}, stable for programs
 * @param instance the path of the request; filled in by the mapper where null
 * @param errors one entry for each fault, all at once; null where the problem has no parts
 * @param more extension members beside those, for example {@code conflicts}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<?> errors,
    Map<String, Object> more) {

  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = errors == null ? null : List.copyOf(errors);
    more = more == null ? Map.of() : Map.copyOf(more);
  }

  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null, Map.of());
  }

  public Problem withErrors(List<?> faults) {
    return new Problem(type, title, status, detail, instance, faults, more);
  }

  public Problem at(String path) {
    return new Problem(type, title, status, detail, path, errors, more);
  }

  public Problem with(Map<String, Object> members) {
    return new Problem(type, title, status, detail, instance, errors, members);
  }

  /** Written beside the standard members, as RFC 9457 wants extensions. */
  @Override
  @JsonAnyGetter
  public Map<String, Object> more() {
    return more;
  }
}
