package org.jiheng.http.security;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import org.jiheng.http.DepartmentScope;

/**
 * Refuses a request whose path or query names a department that is not the caller's. It goes by the
 * name of the parameter, which is {@code department} in every interface of the platform.
 */
@Provider
public class NamedDepartments implements ContainerRequestFilter {

  private static final String PARAMETER = "department";

  private final DepartmentScope scope;

  NamedDepartments(DepartmentScope scope) {
    this.scope = scope;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var uri = request.getUriInfo();
    named(uri.getPathParameters()).forEach(scope::require);
    named(uri.getQueryParameters()).forEach(this::requireEach);
  }

  /** One code, or several with commas between them where an operation takes several. */
  private void requireEach(String codes) {
    if (!scope.covers(codes)) {
      Arrays.stream(codes.split(",", -1)).map(String::strip).forEach(scope::require);
    }
  }

  private static List<String> named(MultivaluedMap<String, String> parameters) {
    return parameters.getOrDefault(PARAMETER, List.of());
  }
}
