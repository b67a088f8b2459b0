package org.jiheng.http.error;

import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;
import org.jiheng.http.ChangesAllowed;

/**
 * Refuses changes at the door while something in the service must keep them out, before anything is
 * read or judged. An administrator's verbs pass, because one of them may mend it.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
class RefusedChanges implements ContainerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String ADMIN = "/api/v1/admin/";

  private final List<ChangesAllowed> guards;

  RefusedChanges(@All List<ChangesAllowed> guards) {
    this.guards = guards;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!READING.contains(request.getMethod())
        && !request.getUriInfo().getPath().startsWith(ADMIN)) {
      guards.forEach(ChangesAllowed::require);
    }
  }
}
