package org.jiheng.http.error;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jiheng.http.ProblemException;

/**
 * Refuses a query parameter that the operation does not take. Passed over, a misspelt filter would
 * show everybody to one who asked for a few.
 */
public class UnknownParameters {

  private final Map<Method, TreeSet<String>> known = new ConcurrentHashMap<>();

  /**
   * @throws ProblemException 400, naming every parameter that is not known and those that are
   */
  @ServerRequestFilter
  public void refuse(ResourceInfo resource, UriInfo uri) {
    if (uri.getQueryParameters().isEmpty()) {
      return;
    }
    var taken = known.computeIfAbsent(resource.getResourceMethod(), UnknownParameters::taken);
    var unknown = new TreeSet<>(uri.getQueryParameters().keySet());
    unknown.removeAll(taken);
    if (!unknown.isEmpty()) {
      throw ProblemException.badRequest(
          "不认识的查询参数：%s。%s"
              .formatted(
                  String.join("、", unknown),
                  taken.isEmpty() ? "这个地址没有查询参数。" : "可用的参数：" + String.join("、", taken) + "。"));
    }
  }

  private static TreeSet<String> taken(Method operation) {
    return Arrays.stream(operation.getParameters())
        .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(QueryParam.class)))
        .map(QueryParam::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
